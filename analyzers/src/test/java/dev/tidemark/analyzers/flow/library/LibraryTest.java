package dev.tidemark.analyzers.flow.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LibraryTest {
  private static Library library(String... lines) {
    return Library.of(List.of(text(lines)));
  }

  private static LibraryText text(String... lines) {
    return new LibraryText("own.model", String.join("\n", lines));
  }

  @Test
  void findsMembersOfTheNearestAncestor() {
    Library library =
        library(
            "type a.Root",
            "  f, g, h : clean",
            "type a.Left is a.Root",
            "type a.Right is a.Root",
            "  g : source \"right\"",
            "type a.Leaf is a.Left, a.Right",
            "  h : source \"leaf\"");
    assertThat(library.member("a.Leaf", "f", 0).owner()).isEqualTo("a.Root");
    assertThat(library.member("a.Leaf", "g", 0).owner()).isEqualTo("a.Right");
    assertThat(library.member("a.Leaf", "h", 0).source().text()).isEqualTo("leaf");
    assertThat(library.member("a.Leaf", "i", 0)).isNull();
    assertThat(library.member("a.Other", "f", 0)).isNull();
  }

  @Test
  void endsWhereTypesInheritFromEachOther() {
    Library library = library("type a.A is a.B", "type a.B is a.A", "  f : clean");
    assertThat(library.member("a.A", "f", 1).isClean()).isTrue();
    assertThat(library.member("a.A", "g", 1)).isNull();
    assertThat(library.isA("a.A", "a.B")).isTrue();
  }

  @Test
  void tellsOverloadsByTheNumberOfArguments() {
    Library library =
        library(
            "type a.A is a.B",
            "  f/1 : sink sql-injection 0",
            "  f : clean",
            "  g/2 : clean",
            "type a.B",
            "  g : source \"parent\"");
    assertThat(library.member("a.A", "f", 1).sinks()).hasSize(1);
    assertThat(library.member("a.A", "f", 2).isClean()).isTrue();
    assertThat(library.member("a.A", "g", 2).isClean()).isTrue();
    assertThat(library.member("a.A", "g", 3).source().text()).isEqualTo("parent");
  }

  @Test
  void fallsBackOnTheMemberThatStandsForAny() {
    Library library =
        library(
            "type a.A is a.B", "  * : source \"any\"", "type a.B", "  f : clean", "  new : clean");
    assertThat(library.member("a.A", "f", 0).isClean()).isTrue();
    assertThat(library.member("a.A", "g", 0).source().text()).isEqualTo("any");
  }

  @Test
  void looksUpNamesThatStandForOthers() {
    Library library =
        library(
            "same jakarta.servlet as javax.servlet",
            "type jakarta.servlet.Late is javax.servlet.Early",
            "type javax.servlet.Early",
            "  f : clean",
            "harmless javax.servlet.Kind");
    assertThat(library.canonical("jakarta.servlet.http.X")).isEqualTo("javax.servlet.http.X");
    assertThat(library.canonical("jakarta.servletx.X")).isEqualTo("jakarta.servletx.X");
    assertThat(library.member("jakarta.servlet.Early", "f", 0)).isNotNull();
    assertThat(library.member("javax.servlet.Late", "f", 0)).isNotNull();
    assertThat(library.isA("jakarta.servlet.Late", "jakarta.servlet.Early")).isTrue();
    assertThat(library.isHarmless("jakarta.servlet.Kind")).isTrue();
    assertThat(library.knows("jakarta.servlet")).isTrue();
    assertThat(library.knows("jakarta.servlet.Unknown")).isFalse();
  }

  @Test
  void endsWhereNamesStandForEachOther() {
    Library library = library("same a as b", "same b as a", "type a.T", "  f : clean");
    assertThat(library.member("a.T", "f", 0)).isNotNull();
  }

  @Test
  void findsFunctionsOfModulesInside() {
    Library library =
        library("module os", "  path.join : passes *", "  system : sink command-injection 0");
    assertThat(library.member("os.path", "join", 2).passes().operands())
        .containsExactly(Operand.ALL);
    assertThat(library.member("os", "system", 1).sinks()).hasSize(1);
    assertThat(library.knows("os.path")).isTrue();
  }

  @Test
  void takesOwnModelsBeforeThoseThatShip() {
    Library shipped = library("type a.A", "  f, f/1 : clean", "  g : clean");
    Library own =
        shipped.with(
            List.of(text("type a.A is a.B", "  f : source \"own\"", "type a.B", "  k: clean")));
    assertThat(own.member("a.A", "f", 1).source().text()).isEqualTo("own");
    assertThat(own.member("a.A", "g", 0).isClean()).isTrue();
    assertThat(own.member("a.A", "k", 0).isClean()).isTrue();
    assertThat(shipped.member("a.A", "f", 1).isClean()).isTrue();
  }

  @Test
  void knowsWhatAnnotationsAndOverridesSay() {
    Library library =
        library(
            "annotation *.page : parameters source \"part of the path\"",
            "annotation web.Param : source \"a parameter\"",
            "annotation web.App.route : parameters source \"part of the path\"",
            "type web.Blueprint is web.App",
            "overrides web.View.get : parameters source \"a request\"",
            "type web.ListView is web.View");
    assertThat(library.onAnnotation("web.Param").get(0).onParameters()).isFalse();
    assertThat(library.onAnnotation("web.Blueprint.route").get(0).onParameters()).isTrue();
    assertThat(library.onAnnotation("web.Blueprint.other")).isEmpty();
    assertThat(library.onAnnotation("shop.page")).hasSize(1);
    assertThat(library.onAnnotation("page")).isEmpty();
    assertThat(library.onOverride("web.ListView", "get")).hasSize(1);
    assertThat(library.onOverride("web.ListView", "put")).isEmpty();
  }

  @Test
  void takesVariablesByNameWhereTheFileImportsTheLibrary() {
    Library library = library("named cursor, cur when imports sqlite3, MySQLdb : is dbapi.Cursor");
    assertThat(library.namedType("cur", Set.of("sqlite3.*"))).isEqualTo("dbapi.Cursor");
    assertThat(library.namedType("cur", Set.of("MySQLdb.cursors.Cursor")))
        .isEqualTo("dbapi.Cursor");
    assertThat(library.namedType("cur", Set.of("sqlite34"))).isEmpty();
    assertThat(library.namedType("conn", Set.of("sqlite3"))).isEmpty();
  }
}
