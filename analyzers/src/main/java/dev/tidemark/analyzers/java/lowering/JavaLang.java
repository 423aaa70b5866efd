package dev.tidemark.analyzers.java.lowering;

import java.util.Set;

/** The classes of java.lang, which need no import. */
final class JavaLang {
  private static final Set<String> NAMES =
      Set.of(
          ("AbstractMethodError Appendable ArithmeticException ArrayIndexOutOfBoundsException"
                  + " ArrayStoreException AssertionError AutoCloseable Boolean BootstrapMethodError"
                  + " Byte CharSequence Character Class ClassCastException ClassCircularityError"
                  + " ClassFormatError ClassLoader ClassNotFoundException ClassValue"
                  + " CloneNotSupportedException Cloneable Comparable Deprecated Double Enum"
                  + " EnumConstantNotPresentException Error Exception ExceptionInInitializerError"
                  + " Float FunctionalInterface IllegalAccessError IllegalAccessException"
                  + " IllegalArgumentException IllegalCallerException IllegalMonitorStateException"
                  + " IllegalStateException IllegalThreadStateException"
                  + " IncompatibleClassChangeError IndexOutOfBoundsException"
                  + " InheritableThreadLocal InstantiationError InstantiationException Integer"
                  + " InternalError InterruptedException IO Iterable LayerInstantiationException"
                  + " LinkageError Long MatchException Math Module ModuleLayer"
                  + " NegativeArraySizeException NoClassDefFoundError NoSuchFieldError"
                  + " NoSuchFieldException NoSuchMethodError NoSuchMethodException"
                  + " NullPointerException Number NumberFormatException Object OutOfMemoryError"
                  + " Override Package Process ProcessBuilder ProcessHandle Readable Record"
                  + " ReflectiveOperationException Runnable Runtime RuntimeException"
                  + " RuntimePermission SafeVarargs ScopedValue SecurityException SecurityManager"
                  + " Short StackOverflowError StackTraceElement StackWalker StrictMath String"
                  + " StringBuffer StringBuilder StringIndexOutOfBoundsException SuppressWarnings"
                  + " System Thread ThreadDeath ThreadGroup ThreadLocal Throwable"
                  + " TypeNotPresentException UnknownError UnsatisfiedLinkError"
                  + " UnsupportedClassVersionError UnsupportedOperationException VerifyError"
                  + " VirtualMachineError Void WrongThreadException")
              .split(" "));

  private JavaLang() {}

  static boolean has(String name) {
    return NAMES.contains(name);
  }
}
