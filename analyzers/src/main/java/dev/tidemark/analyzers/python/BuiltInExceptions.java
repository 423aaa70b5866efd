package dev.tidemark.analyzers.python;

import java.util.Set;

/** The exceptions that a Python program has without an import, as of Python 3.11. */
public final class BuiltInExceptions {
  private static final Set<String> NAMES =
      Set.of(
          "ArithmeticError",
          "AssertionError",
          "AttributeError",
          "BaseException",
          "BaseExceptionGroup",
          "BlockingIOError",
          "BrokenPipeError",
          "BufferError",
          "BytesWarning",
          "ChildProcessError",
          "ConnectionAbortedError",
          "ConnectionError",
          "ConnectionRefusedError",
          "ConnectionResetError",
          "DeprecationWarning",
          "EOFError",
          "EncodingWarning",
          "EnvironmentError",
          "Exception",
          "ExceptionGroup",
          "FileExistsError",
          "FileNotFoundError",
          "FloatingPointError",
          "FutureWarning",
          "GeneratorExit",
          "IOError",
          "ImportError",
          "ImportWarning",
          "IndentationError",
          "IndexError",
          "InterruptedError",
          "IsADirectoryError",
          "KeyError",
          "KeyboardInterrupt",
          "LookupError",
          "MemoryError",
          "ModuleNotFoundError",
          "NameError",
          "NotADirectoryError",
          "NotImplementedError",
          "OSError",
          "OverflowError",
          "PendingDeprecationWarning",
          "PermissionError",
          "ProcessLookupError",
          "RecursionError",
          "ReferenceError",
          "ResourceWarning",
          "RuntimeError",
          "RuntimeWarning",
          "StopAsyncIteration",
          "StopIteration",
          "SyntaxError",
          "SyntaxWarning",
          "SystemError",
          "SystemExit",
          "TabError",
          "TimeoutError",
          "TypeError",
          "UnboundLocalError",
          "UnicodeDecodeError",
          "UnicodeEncodeError",
          "UnicodeError",
          "UnicodeTranslateError",
          "UnicodeWarning",
          "UserWarning",
          "ValueError",
          "Warning",
          "ZeroDivisionError");

  private BuiltInExceptions() {}

  public static boolean contains(String name) {
    return NAMES.contains(name);
  }
}
