package dev.tidemark.analyzers.flow.engine;

import dev.tidemark.analyzers.flow.code.CodeType;
import dev.tidemark.analyzers.flow.code.Expression.Argument;
import dev.tidemark.analyzers.flow.code.Expression.Call;
import dev.tidemark.analyzers.flow.code.Expression.Global;
import dev.tidemark.analyzers.flow.code.Expression.Literal;
import dev.tidemark.analyzers.flow.code.Function.Parameter;
import dev.tidemark.analyzers.flow.code.Mark;
import dev.tidemark.analyzers.flow.engine.Program.Method;
import dev.tidemark.analyzers.flow.library.Effect;
import dev.tidemark.analyzers.flow.library.Member;
import dev.tidemark.analyzers.flow.library.Rules;
import dev.tidemark.analyzers.flow.library.Verb;
import java.util.ArrayList;
import java.util.List;

/** What annotations, decorators and classes that are extended say of a function. */
final class Sources {
  private static final List<String> NUMBERS = List.of("int:", "float:", "uuid:", "any(");
  private static final List<String> SEGMENTS = List.of("<%s>", "<string:%s>", "{%s}", "{%s:str}");

  /** What holds no slash names neither another folder nor another host. */
  private static final int SEGMENT =
      Rules.of("path-traversal").mask() | Rules.of("open-redirect").mask();

  /** What came in as a file lies where the server has put it. */
  private static final List<String> STORED = List.of("java.io.File", "java.nio.file.Path");

  private final Machine machine;
  private final Method method;
  private final List<Effect> effects = new ArrayList<>();

  Sources(Machine machine, Method method) {
    this.machine = machine;
    this.method = method;
    for (Mark mark : method.function().marks()) {
      effects.addAll(machine.library().onAnnotation(mark.name()));
    }
    if (method.owner() != null) {
      for (String parent : machine.program().strangers(method.owner())) {
        effects.addAll(machine.library().onOverride(parent, method.function().name()));
      }
    }
  }

  Taint ofParameter(Parameter parameter) {
    Taint taint = Taint.NONE;
    for (Mark mark : parameter.marks()) {
      for (Effect effect : machine.library().onAnnotation(mark.name())) {
        if (effect.verb() == Verb.SOURCE && !effect.onParameters()) {
          taint = taint.union(source(effect, parameter));
        }
      }
    }
    for (Effect effect : effects) {
      if (effect.onParameters() && isOpen(parameter)) {
        taint = taint.union(stored(source(effect, parameter), parameter));
      }
    }
    Taint segment = isSegment(parameter.name()) ? taint.map(t -> t.harmlessFor(SEGMENT)) : taint;
    return machine.library().isHarmless(parameter.type())
        ? machine.types().numeric(segment)
        : segment;
  }

  private static Taint stored(Taint taint, Parameter parameter) {
    return STORED.contains(parameter.type())
        ? taint.map(trace -> trace.harmlessFor(Rules.of("path-traversal").mask()))
        : taint;
  }

  // Frameworks pass objects of their own beside what the user sent.
  private boolean isOpen(Parameter parameter) {
    String type = parameter.type();
    boolean known = !machine.types().isPlain(type) && machine.library().knows(type);
    return !known
        && !isOneOfFew(type)
        && machine.types().byName(parameter.name()).isEmpty()
        && !isNumber(parameter.name())
        && !isInjected(parameter);
  }

  // The values of an enumeration are written in the code.
  private boolean isOneOfFew(String type) {
    CodeType own = machine.program().type(type);
    return own != null
        && machine.program().strangers(own).stream().anyMatch(machine.library()::isHarmless);
  }

  // What the program itself provides for the parameter, as by Depends(...).
  private boolean isInjected(Parameter parameter) {
    boolean byDefault =
        parameter.initial() instanceof Call call
            && call.name().isEmpty()
            && call.receiver() instanceof Global maker
            && isClean(maker.name());
    return byDefault || parameter.marks().stream().anyMatch(mark -> isClean(mark.name()));
  }

  private boolean isClean(String function) {
    int dot = function.lastIndexOf('.');
    Member member =
        dot < 0
            ? null
            : machine.library().member(function.substring(0, dot), function.substring(dot + 1), 1);
    return member != null && member.isClean();
  }

  // A route such as "/item/<int:number>" lets nothing but numbers in.
  private boolean isNumber(String name) {
    return routes().stream()
        .anyMatch(
            route -> {
              int end = route.indexOf(":" + name + ">");
              String before = end < 0 ? "" : route.substring(route.lastIndexOf('<', end) + 1);
              return NUMBERS.stream().anyMatch(before::startsWith);
            });
  }

  // A route such as "/item/<name>" lets no slash in.
  private boolean isSegment(String name) {
    List<String> naming =
        routes().stream()
            .filter(route -> route.contains(name + ">") || route.contains("{" + name))
            .toList();
    return !naming.isEmpty()
        && naming.stream()
            .allMatch(route -> SEGMENTS.stream().anyMatch(s -> route.contains(s.formatted(name))));
  }

  private List<String> routes() {
    var routes = new ArrayList<String>();
    for (Mark mark : method.function().marks()) {
      for (Argument argument : mark.arguments()) {
        if (argument.value() instanceof Literal literal
            && literal.value() instanceof String route) {
          routes.add(route);
        }
      }
    }
    return routes;
  }

  private Taint source(Effect effect, Parameter parameter) {
    if (!machine.follows(effect.nature())) {
      return Taint.NONE;
    }
    int line = method.function().at().line();
    String text = effect.text() + " \"" + parameter.name() + "\"";
    var origin =
        new Origin(
            Origin.Kind.SOURCE, effect.nature(), line, method.function().at().column(), text);
    return Taint.of(new Trace(origin, 0, null, Step.first(line, text + " comes in")));
  }

  /** Where what is given back goes. */
  List<Effect> ofResult() {
    return effects.stream().filter(effect -> effect.verb() == Verb.SINK).toList();
  }
}
