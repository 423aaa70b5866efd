package dev.tidemark.analyzers.python.lowering;

import static dev.tidemark.analyzers.python.lowering.Lowered.inFunction;
import static dev.tidemark.analyzers.python.lowering.Lowered.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tidemark.analyzers.flow.code.Function;
import org.junit.jupiter.api.Test;

class ClassesTest {
  @Test
  void methodsHaveAReceiver() {
    assertThat(
            text(
                """
                class A:
                  def __init__(self, v): self.v = v
                  def m(this): return lambda: this.v
                  @classmethod
                  def make(cls): return cls(1)
                  @staticmethod
                  def plain(v): return v
                  def changed(self):
                    self = self.v
                """))
        .isEqualTo(
            """
            class <module>.A
              def A.__init__(v):
                self.v = v:0
              def A.m():
                return def ():
                  return self.v
              @classmethod()
              static def A.make():
                return @<module>.A(1)
              @staticmethod()
              static def A.plain(v):
                return v:0
              def A.changed():
                self:0 = self
                self:0 = self:0.v""");
    assertThat(Lowered.file("class A:\n  def __init__(self): pass").types().get(0).methods())
        .extracting(Function::name)
        .containsExactly(Function.CONSTRUCTOR);
  }

  @Test
  void superIsTheReceiver() {
    assertThat(
            text(
                """
                from web import View
                class A(View):
                  def __init__(self, a, *b): super().__init__(a, *b)
                  def get(self): return super().get(1), super(A, self).other(2)
                  @classmethod
                  def make(cls): return super().make()
                """))
        .contains(
            "<web.View>self.<init>(a:0, *b:1)",
            "return tuple(<web.View>self.get(1), <web.View>self.other(2))",
            "return @web.View.make()");
  }

  @Test
  void classesKnowTheirParentsAndFields() {
    assertThat(
            text(
                """
                import six
                from django import forms
                from typing import Generic, Optional
                class A(forms.Form, Generic[T], metaclass=M):
                  total: int
                  names: Optional[list] = None
                  NAME = "x"
                  def f(self): self.names: dict = {}
                class B(six.with_metaclass(M, A)): pass
                """))
        .startsWith(
            """
            class <module>.A[django.forms.Form, typing.Generic]
              field total : int
              field static names : list
              field static final NAME
            """)
        .contains("class <module>.B[<module>.A]");
  }

  @Test
  void classesInClassesAndFunctionsHaveFullNames() {
    assertThat(text("class A:\n  class B:\n    x = 1\n  y = B.x"))
        .contains("@<module>.A.y = @<module>.A.B.x", "class <module>.A.B\n");
    assertThat(inFunction("class L:\n  def m(self): return self, a\nreturn L()"))
        .isEqualTo(
            """
            class <module>.f.L
              def f.L.m() [0>0]:
                return tuple(self, a:0)
            return @<module>.f.L()""");
    assertThat(text("class A:\n  def m(self):\n    class B:\n      def n(me): return self.x"))
        .contains("self:0 = self", "def A.m.B.n() [0>0]:\n        return self:0.x");
  }

  @Test
  void dataClassesHaveConstructors() {
    assertThat(
            text(
                """
                from dataclasses import dataclass
                @dataclass(frozen=True)
                class P:
                  x: str
                  y: int = 0
                """))
        .contains("  def P.__init__(x: str, y: int = @<module>.P.y):\n    self.x = x:0\n");
  }

  @Test
  void argumentsOfDecoratorsKnowNoVariables() {
    assertThat(inFunction("@a.x([1], b, k=lambda: c)\ndef g(): pass"))
        .startsWith("g:3 = @a.x(list(1), ?, k=?)\n");
  }

  @Test
  void decoratorsHaveTheNamesOfTheirTypes() {
    assertThat(
            text(
                """
                import flask, pytest
                from flask import Flask, Blueprint as Bp
                from .web import other
                app = Flask(__name__)
                pages: Bp = load()
                unknown = load()
                def make() -> "Flask": ...
                made = make()
                @app.route("/<x>", methods=["GET"])
                @pages.get("/")
                @unknown.a.b
                @made.post
                @other.route
                @pytest.fixture
                @flask.g.x()()
                @local
                def f(x): pass
                def create():
                  inner = flask.Flask(__name__)
                  @inner.route("/")
                  def index(): pass
                class A:
                  @property
                  def p(self): pass
                  @p.setter
                  def p(self, v): pass
                """))
        .contains(
            """
            @flask.Flask.route('/<x>', methods=list('GET'))
            @flask.Blueprint.get('/')
            @unknown.a.b()
            @flask.Flask.post()
            @.web.other.route()
            @pytest.fixture()
            @flask.g.x()
            @local()
            static def f(x):""")
        .contains("@flask.Flask.route('/')\n  static def create.index():")
        .contains("@property()\n  def A.p():", "@p.setter()\n  def A.p(v):");
  }
}
