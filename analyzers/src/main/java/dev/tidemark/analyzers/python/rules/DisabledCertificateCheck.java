package dev.tidemark.analyzers.python.rules;

import com.oracle.graal.python.pegparser.sst.ExprTy;
import com.oracle.graal.python.pegparser.sst.KeywordTy;
import com.oracle.graal.python.pegparser.sst.StmtTy;
import dev.tidemark.analyzers.model.Place;
import dev.tidemark.analyzers.python.Expressions;
import dev.tidemark.analyzers.python.PythonFile;
import dev.tidemark.analyzers.rule.Finds;
import dev.tidemark.analyzers.rule.Reporter;
import dev.tidemark.analyzers.rule.Rule;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;

/** Contexts and sessions that are told to check nothing, by assignment. */
@Finds(dev.tidemark.analyzers.fault.DisabledCertificateCheck.class)
public final class DisabledCertificateCheck implements Rule<PythonFile> {
  private static final Set<String> OF_SERVERS =
      Set.of("PROTOCOL_TLS_SERVER", "CLIENT_AUTH", "server_side");

  /** Whoever calls what is named so has asked for it. */
  private static final Pattern SAYS_SO =
      Pattern.compile("insecure|lenient|unsafe|unverified", Pattern.CASE_INSENSITIVE);

  private static final Set<String> SESSIONS = Set.of("Session", "session");

  @Override
  public void check(PythonFile file, Reporter reporter) {
    Imports imports = Imports.of(file);
    boolean ssl = imports.has("ssl") && !serves(file) && !looksAtCertificates(file);
    if (!ssl && !imports.has("requests")) {
      return;
    }
    var unchecked = new HashSet<String>();
    for (StmtTy.Assign assign : file.all(StmtTy.Assign.class)) {
      if (assign.targets[0] instanceof ExprTy.Attribute target
          && !isOwn(target)
          && !SAYS_SO.matcher(file.at(assign).symbol()).find()
          && !Chosen.is(assign, file)) {
        Place place = file.at(assign);
        if (ssl && acceptsAny(target.attr, assign.value)) {
          unchecked.add(key(target, place));
          reporter.report(place, "\"" + target.attr + "\" is set so that any certificate will do");
        } else if (target.attr.equals("verify")
            && Truth.isFalse(assign.value)
            && isSession(target.value, file)) {
          reporter.report(place, "\"verify\" is set so that any certificate will do");
        }
      }
    }
    if (ssl) {
      checkContexts(file, reporter);
      checkHosts(file, unchecked, reporter);
    }
  }

  private static void checkContexts(PythonFile file, Reporter reporter) {
    for (ExprTy.Call call : file.all(ExprTy.Call.class)) {
      if (Expressions.lastName(call.func).equals("_create_unverified_context")
          && !SAYS_SO.matcher(file.at(call).symbol()).find()
          && Arrays.stream(call.keywords).noneMatch(each -> "cert_reqs".equals(each.arg))
          && !Chosen.is(call, file)
          && !isCheckedLater(file.at(call).symbol(), file)) {
        reporter.report(file.at(call), "certificates are not checked in this context");
      }
    }
  }

  private static boolean isCheckedLater(String symbol, PythonFile file) {
    return file.all(StmtTy.Assign.class).stream()
        .anyMatch(
            assign ->
                Expressions.lastName(assign.targets[0]).equals("verify_mode")
                    && Expressions.lastName(assign.value).equals("CERT_REQUIRED")
                    && file.at(assign).symbol().equals(symbol));
  }

  private static void checkHosts(PythonFile file, Set<String> unchecked, Reporter reporter) {
    for (StmtTy.Assign assign : file.all(StmtTy.Assign.class)) {
      if (assign.targets[0] instanceof ExprTy.Attribute target
          && target.attr.equals("check_hostname")
          && !isOwn(target)
          && !SAYS_SO.matcher(file.at(assign).symbol()).find()
          && Truth.isFalse(assign.value)
          && !Chosen.is(assign, file)
          && !unchecked.contains(key(target, file.at(assign)))) {
        reporter.report(
            file.at(assign), "\"check_hostname\" is set so that a certificate of any host will do");
      }
    }
  }

  // What a context of its own kind begins with, before anybody sets it up.
  private static boolean isOwn(ExprTy.Attribute target) {
    return !target.attr.equals("verify") && Expressions.isName(target.value, "self");
  }

  // A context that checks no certificates need not check names, and says so first.
  private static String key(ExprTy.Attribute target, Place place) {
    return place.symbol() + " " + Expressions.lastName(target.value);
  }

  private static boolean acceptsAny(String attribute, ExprTy value) {
    String name = Expressions.lastName(value);
    return !(value instanceof ExprTy.Call)
        && ((attribute.equals("verify_mode") && name.equals("CERT_NONE"))
            || (attribute.equals("_create_default_https_context")
                && name.startsWith("_create_unverified")));
  }

  private static boolean isSession(ExprTy target, PythonFile file) {
    String name = Expressions.lastName(target);
    return file.all(StmtTy.Assign.class).stream()
        .anyMatch(
            assign ->
                Expressions.lastName(assign.targets[0]).equals(name)
                    && assign.value instanceof ExprTy.Call made
                    && made.func instanceof ExprTy.Attribute maker
                    && SESSIONS.contains(maker.attr)
                    && Expressions.isName(maker.value, "requests"));
  }

  // What connects in order to read a certificate cannot know it yet.
  private static boolean looksAtCertificates(PythonFile file) {
    return file.all(ExprTy.Call.class).stream()
        .anyMatch(
            call ->
                Expressions.lastName(call.func).equals("getpeercert")
                    && (call.args.length > 0 || call.keywords.length > 0));
  }

  // Servers ask for no certificate, most of them.
  private static boolean serves(PythonFile file) {
    return file.all(ExprTy.Attribute.class).stream().anyMatch(a -> OF_SERVERS.contains(a.attr))
        || file.all(ExprTy.Call.class).stream()
            .flatMap(call -> Arrays.stream(call.keywords))
            .map((KeywordTy keyword) -> String.valueOf(keyword.arg))
            .anyMatch(OF_SERVERS::contains);
  }
}
