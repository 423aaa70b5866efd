package dev.tidemark.analyzers.flow.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ShippedTest {
  private static final Path FOLDER =
      Path.of("src/main/resources/dev/tidemark/analyzers/flow/library");
  private static final Set<String> SINCE_21 =
      Set.of(
          "getFirst",
          "getLast",
          "removeFirst",
          "removeLast",
          "addFirst",
          "addLast",
          "reversed",
          "split");

  @Test
  void listsEveryFileOnce() throws IOException {
    List<String> listed = Shipped.texts().stream().map(LibraryText::name).toList();
    try (Stream<Path> files = Files.list(FOLDER)) {
      assertThat(listed)
          .containsExactlyInAnyOrderElementsOf(
              files
                  .map(file -> file.getFileName().toString())
                  .filter(name -> name.endsWith(".model"))
                  .toList());
    }
  }

  @Test
  void knowsWhatItShips() {
    Library library = Library.shipped();
    assertThat(library.member("java.sql.Connection", "prepareStatement", 1).sinks()).hasSize(1);
    assertThat(
            library
                .member("jakarta.servlet.http.HttpServletRequestWrapper", "getParameter", 1)
                .source()
                .nature())
        .isEqualTo(Nature.REMOTE);
    assertThat(library.member("java.util.LinkedHashMap", "get", 1).containers()).hasSize(1);
    assertThat(library.member("java.security.SecureRandom", "nextInt", 1).isClean()).isTrue();
  }

  /** What users are shown has to work. */
  @Test
  void readsTheExampleOfThePage() throws IOException {
    String page = Files.readString(Path.of("../docs/security-models.md"));
    String example = page.substring(page.indexOf("# Our own"));
    var own = new LibraryText("shop.model", example.substring(0, example.indexOf("```")));
    Library library = Library.shipped().with(List.of(own));
    assertThat(library.member("com.example.web.Call", "query", 1).source()).isNotNull();
    assertThat(library.member("com.example.db.Table", "where", 2).sinks()).hasSize(1);
    assertThat(library.onAnnotation("com.example.web.FromBody")).hasSize(1);
    for (Verb verb : Verb.values()) {
      assertThat(page).contains("`" + verb.word());
    }
  }

  /**
   * Types of the JDK can be asked; a member spelled wrongly would never be found in a program. Of
   * types that share a block one has to have it.
   */
  @Test
  void namesMembersThatTheJdkHas() {
    var wrong = new TreeSet<String>();
    var right = new HashSet<String>();
    for (Type type : assembly().types().values()) {
      if (!type.name().startsWith("java.")) {
        continue;
      }
      Optional<Class<?>> found = load(type.name());
      if (found.isEmpty()) {
        wrong.add(type.name());
        continue;
      }
      Set<String> names = namesOf(found.get());
      for (Member member : type.members()) {
        boolean known = names.contains(member.name()) || SINCE_21.contains(member.name());
        (known ? right : wrong)
            .add(member.name() + " " + System.identityHashCode(member.effects()));
      }
    }
    wrong.removeAll(right);
    assertThat(wrong).isEmpty();
  }

  /** A name that nothing tells of is most likely a slip, where its package is that of models. */
  @Test
  void inheritsFromTypesThatThereAre() {
    Assembly assembly = assembly();
    var unknown = new ArrayList<String>();
    for (Type type : assembly.types().values()) {
      for (String parent : type.parents()) {
        if (!assembly.types().containsKey(parent) && load(parent).isEmpty()) {
          unknown.add(type.name() + " is " + parent);
        }
      }
    }
    assertThat(unknown).isEmpty();
  }

  @Test
  void namesTypesOfResultsThatThereAre() {
    Assembly assembly = assembly();
    var unknown = new TreeSet<String>();
    for (Type type : assembly.types().values()) {
      for (Member member : type.members()) {
        String result = member.returns().replace("[]", "");
        if (!result.isEmpty() && !result.contains("[") && !isKnown(assembly, result)) {
          unknown.add(type.name() + "." + member.name() + " returns " + result);
        }
      }
    }
    assertThat(unknown).isEmpty();
  }

  private static boolean isKnown(Assembly assembly, String type) {
    String name = Assembly.canonical(type, assembly.sames());
    return assembly.types().containsKey(name)
        || assembly.harmless().contains(name)
        || name.startsWith("org.w3c.dom.")
        || name.startsWith("okhttp3.")
        || load(name).isPresent();
  }

  private static Assembly assembly() {
    return new Assembly(
        List.of(
            Shipped.texts().stream()
                .filter(text -> text.name().startsWith("java-"))
                .map(ModelFile::of)
                .toList()));
  }

  /** By its name with dots before inner classes too. */
  private static Optional<Class<?>> load(String name) {
    for (String binary = name; ; ) {
      try {
        return Optional.of(Class.forName(binary, false, ShippedTest.class.getClassLoader()));
      } catch (ClassNotFoundException e) {
        int dot = binary.lastIndexOf('.');
        if (dot < 0) {
          return Optional.empty();
        }
        binary = binary.substring(0, dot) + "$" + binary.substring(dot + 1);
      }
    }
  }

  private static Set<String> namesOf(Class<?> type) {
    var names = new HashSet<>(Set.of(Member.NEW, Member.ANY));
    for (Class<?> at = type; at != null; at = at.getSuperclass()) {
      Stream.of(at.getDeclaredMethods()).forEach(method -> names.add(method.getName()));
      Stream.of(at.getDeclaredFields()).forEach(field -> names.add(field.getName()));
    }
    Stream.of(type.getMethods()).forEach(method -> names.add(method.getName()));
    return names;
  }
}
