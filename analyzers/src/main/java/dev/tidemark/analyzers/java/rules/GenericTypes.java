package dev.tidemark.analyzers.java.rules;

import com.github.javaparser.ast.ImportDeclaration;
import com.github.javaparser.ast.body.ClassOrInterfaceDeclaration;
import com.github.javaparser.ast.body.EnumDeclaration;
import com.github.javaparser.ast.body.RecordDeclaration;
import com.github.javaparser.ast.type.ClassOrInterfaceType;
import com.github.javaparser.ast.type.TypeParameter;
import dev.tidemark.analyzers.java.JavaFile;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Which names of types in one file stand for types that have parameters, for certain. */
final class GenericTypes {
  private static final String LANG = "java.lang";

  /** Package, or type around them, to the generic types of the JDK that code has used raw. */
  private static final Map<String, Set<String>> OF_JDK =
      Map.of(
          LANG,
          names("Class Comparable Enum InheritableThreadLocal Iterable ThreadLocal"),
          "java.lang.ref",
          names("PhantomReference Reference ReferenceQueue SoftReference WeakReference"),
          "java.lang.reflect",
          names("Constructor"),
          "java.security",
          names("PrivilegedAction PrivilegedExceptionAction"),
          "java.util",
          names(
              "AbstractCollection AbstractList AbstractMap AbstractQueue AbstractSequentialList"
                  + " AbstractSet ArrayDeque ArrayList Collection Comparator Deque Dictionary"
                  + " EnumMap EnumSet Enumeration HashMap HashSet Hashtable IdentityHashMap"
                  + " Iterator LinkedHashMap LinkedHashSet LinkedList List ListIterator Map"
                  + " NavigableMap NavigableSet Optional PriorityQueue Queue ServiceLoader Set"
                  + " SortedMap SortedSet Spliterator Stack TreeMap TreeSet Vector WeakHashMap"),
          "java.util.Map",
          names("Entry"),
          "java.util.concurrent",
          names(
              "ArrayBlockingQueue BlockingDeque BlockingQueue Callable CompletableFuture"
                  + " CompletionService CompletionStage ConcurrentHashMap ConcurrentLinkedDeque"
                  + " ConcurrentLinkedQueue ConcurrentMap ConcurrentSkipListMap"
                  + " ConcurrentSkipListSet CopyOnWriteArrayList CopyOnWriteArraySet DelayQueue"
                  + " ExecutorCompletionService Future FutureTask LinkedBlockingDeque"
                  + " LinkedBlockingQueue PriorityBlockingQueue RunnableFuture ScheduledFuture"
                  + " SynchronousQueue TransferQueue"),
          "java.util.concurrent.atomic",
          names("AtomicMarkableReference AtomicReference AtomicReferenceArray"),
          "java.util.function",
          names(
              "BiConsumer BiFunction BiPredicate BinaryOperator Consumer Function Predicate"
                  + " Supplier UnaryOperator"),
          "java.util.stream",
          names("Collector Stream"));

  private final Set<String> declaredHere = new HashSet<>();
  private final Set<String> genericHere = new HashSet<>();
  private final Map<String, String> imported = new HashMap<>();
  private final Set<String> openPackages = new HashSet<>(Set.of(LANG));

  GenericTypes(JavaFile file) {
    for (var type : file.all(ClassOrInterfaceDeclaration.class)) {
      declare(type.getNameAsString(), !type.getTypeParameters().isEmpty());
    }
    for (var type : file.all(RecordDeclaration.class)) {
      declare(type.getNameAsString(), !type.getTypeParameters().isEmpty());
    }
    file.all(EnumDeclaration.class).forEach(type -> declare(type.getNameAsString(), false));
    file.all(TypeParameter.class).forEach(type -> declare(type.getNameAsString(), false));
    file.unit().getImports().forEach(this::read);
  }

  // Two types of one name may lie in one file; then only their scopes tell them apart.
  private void declare(String name, boolean generic) {
    boolean first = declaredHere.add(name);
    if (generic && first) {
      genericHere.add(name);
    } else {
      genericHere.remove(name);
    }
  }

  private void read(ImportDeclaration declared) {
    String name = declared.getNameAsString();
    if (declared.isStatic()) {
      return;
    }
    if (declared.isAsterisk()) {
      openPackages.add(name);
    } else {
      imported.put(name.substring(name.lastIndexOf('.') + 1), packageOf(name));
    }
  }

  private static String packageOf(String qualified) {
    return qualified.substring(0, Math.max(0, qualified.lastIndexOf('.')));
  }

  /** Whether the type, as it is written there, has parameters of its own. */
  boolean include(ClassOrInterfaceType type) {
    String name = type.getNameAsString();
    return type.getScope()
        .map(scope -> isOfJdk(qualified(scope), name))
        .orElseGet(() -> includesSimple(name));
  }

  private boolean includesSimple(String name) {
    if (declaredHere.contains(name)) {
      return genericHere.contains(name) && !imported.containsKey(name);
    }
    String explicit = imported.get(name);
    return explicit == null
        ? openPackages.stream().anyMatch(open -> isOfJdk(open, name)) && !mayBeOfAwt(name)
        : isOfJdk(explicit, name);
  }

  private boolean mayBeOfAwt(String name) {
    return name.equals("List") && openPackages.contains("java.awt");
  }

  private String qualified(ClassOrInterfaceType scope) {
    if (scope.getScope().isPresent()) {
      return scope.getNameWithScope();
    }
    boolean isMap = scope.getNameAsString().equals("Map") && includesSimple("Map");
    return isMap && !declaredHere.contains("Map") ? "java.util.Map" : scope.getNameAsString();
  }

  private static boolean isOfJdk(String around, String name) {
    return OF_JDK.getOrDefault(around, Set.of()).contains(name);
  }

  private static Set<String> names(String words) {
    return Arrays.stream(words.split(" ")).collect(Collectors.toUnmodifiableSet());
  }
}
