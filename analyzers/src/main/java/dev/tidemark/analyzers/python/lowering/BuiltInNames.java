package dev.tidemark.analyzers.python.lowering;

import dev.tidemark.analyzers.python.BuiltInExceptions;
import java.util.Set;

/** The names that every Python program has without an import. */
final class BuiltInNames {
  private static final Set<String> NAMES =
      Set.of(
          ("abs aiter all anext any ascii bin bool breakpoint bytearray bytes callable chr"
                  + " classmethod compile complex copyright credits delattr dict dir divmod enumerate"
                  + " eval exec exit filter float format frozenset getattr globals hasattr hash help"
                  + " hex id input int isinstance issubclass iter len license list locals map max"
                  + " memoryview min next object oct open ord pow print property quit range repr"
                  + " reversed round set setattr slice sorted staticmethod str sum super tuple type"
                  + " vars zip True False None Ellipsis NotImplemented __import__ __name__ __file__"
                  + " __doc__ __package__ __spec__ __loader__ __path__ __builtins__ __debug__"
                  + " __class__ __build_class__ unicode basestring long xrange raw_input unichr"
                  + " reduce cmp execfile reload file")
              .split(" "));

  private BuiltInNames() {}

  static boolean contains(String name) {
    return NAMES.contains(name) || BuiltInExceptions.contains(name);
  }
}
