package dev.tidemark.analyzers.flow.engine;

import dev.tidemark.analyzers.flow.code.Expression;
import dev.tidemark.analyzers.flow.library.Library;
import dev.tidemark.analyzers.flow.library.Nature;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/** What a hash or a test is for, as far as names and values tell. */
final class Purpose {
  /** What somebody gains by finding, or by making a second text of one hash. */
  private static final Set<String> PROTECTED =
      Set.of(
          "password",
          "passwords",
          "passwd",
          "pwd",
          "passphrase",
          "passcode",
          "credential",
          "credentials",
          "secret",
          "secrets",
          "token",
          "tokens",
          "sign",
          "signed",
          "signing",
          "signature",
          "signatures");

  /** Protocols that say which hash it has to be. */
  private static final Set<String> PROTOCOLS =
      Set.of(
          "totp",
          "hotp",
          "cram",
          "scram",
          "apop",
          "oauth",
          "ntlm",
          "websocket",
          "handshake",
          "pwned");

  /** Those of old that are built of DES or RC4, and keys that are wrapped block by block. */
  private static final Set<String> OF_CIPHERS =
      Set.of("ntlm", "lm", "lanman", "kerberos", "vnc", "rfb", "mschap", "wrap", "unwrap");

  private static final Set<String> OF_HTTP =
      Set.of("http", "auth", "authorization", "response", "challenge", "header");

  private static final Set<String> CERTIFICATES =
      Set.of(
          "verify",
          "verification",
          "ssl",
          "tls",
          "https",
          "insecure",
          "strict",
          "cert",
          "certs",
          "certificate",
          "certificates",
          "check",
          "secure",
          "policy",
          "unverified",
          "validate",
          "ignore",
          "trust",
          "hostname",
          "debug");
  private static final int MOST_NAMES = 20;

  private Purpose() {}

  /** Name of a variable or an attribute; "" of anything else. */
  static String name(Expression expression, Frame frame) {
    if (expression instanceof Expression.Local local) {
      return frame.function().variables().get(local.variable()).name();
    }
    if (expression instanceof Expression.Field field) {
      return field.name();
    }
    if (expression instanceof Expression.Global global) {
      return global.name().substring(global.name().lastIndexOf('.') + 1);
    }
    return "";
  }

  /** Whether the hash guards something: names say so, or a remote user sent what is at hand. */
  static boolean isProtection(Arguments arguments, Frame frame) {
    var names = new ArrayList<String>();
    names.add(frame.target());
    names.add(frame.function().symbol());
    for (int i = 0; i < arguments.places().size(); i++) {
      // What names the hash says nothing of what is hashed.
      if (!arguments.positional().get(i).constants().areKnown()) {
        gather(arguments.places().get(i), frame, names);
      }
    }
    List<String> words = names.stream().flatMap(name -> NameWords.of(name).stream()).toList();
    return !isProtocol(words)
        && (words.stream().anyMatch(PROTECTED::contains) || isSent(arguments, frame));
  }

  // What is hashed; where that comes later, what is at hand.
  private static boolean isSent(Arguments arguments, Frame frame) {
    List<Value> hashed =
        arguments.all().stream().filter(value -> !value.constants().areKnown()).toList();
    return hashed.isEmpty()
        ? isAtHand(frame)
        : hashed.stream().anyMatch(value -> value.taint().any(Purpose::isRemote));
  }

  /** Whether a protocol says which cipher it has to be, or one is built of others. */
  static boolean isPrescribed(Frame frame) {
    List<String> words = NameWords.of(frame.function().symbol());
    return isProtocol(words) || words.stream().anyMatch(OF_CIPHERS::contains);
  }

  private static boolean isAtHand(Frame frame) {
    var sent = new ArrayList<Value>();
    frame
        .now()
        .locals()
        .forEach(
            value -> {
              if (value != null && isSent(value, frame.machine().library())) {
                sent.add(value);
              }
            });
    return !sent.isEmpty();
  }

  private static boolean isSent(Value value, Library library) {
    return (value.type() != null && library.tellsOfRemote(value.type()))
        || value.taint().any(Purpose::isRemote);
  }

  private static boolean isRemote(Trace trace) {
    return trace.origin().isSource() && trace.origin().nature() == Nature.REMOTE;
  }

  private static boolean isProtocol(List<String> words) {
    boolean digest = words.contains("digest") && words.stream().anyMatch(OF_HTTP::contains);
    return digest || words.stream().anyMatch(PROTOCOLS::contains);
  }

  /** Whether a test asks if certificates are to be checked. */
  static boolean isAboutCertificates(Expression test, Frame frame) {
    var names = new ArrayList<String>();
    gather(test, frame, names);
    for (String name : names) {
      if (!Collections.disjoint(NameWords.of(name), CERTIFICATES)) {
        return true;
      }
    }
    return false;
  }

  private static void gather(Expression expression, Frame frame, List<String> names) {
    if (expression == null || names.size() > MOST_NAMES) {
      return;
    }
    names.add(name(expression, frame));
    if (expression instanceof Expression.Field field) {
      gather(field.base(), frame, names);
    } else if (expression instanceof Expression.Call call) {
      names.add(call.name());
      gather(call.receiver(), frame, names);
      for (Expression.Argument argument : call.arguments()) {
        gather(argument.value(), frame, names);
        if (argument.value() instanceof Expression.Literal literal
            && literal.value() instanceof String text
            && !text.contains(" ")) {
          names.add(text);
        }
      }
    } else if (expression instanceof Expression.Operation operation) {
      operation.operands().forEach(operand -> gather(operand, frame, names));
    } else if (expression instanceof Expression.Shortcut both) {
      gather(both.left(), frame, names);
      gather(both.right(), frame, names);
    } else if (expression instanceof Expression.Element element) {
      gather(element.base(), frame, names);
      if (element.index() instanceof Expression.Literal literal
          && literal.value() instanceof String key) {
        names.add(key);
      }
    }
  }
}
