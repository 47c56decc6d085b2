package dev.nabla.book;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.ValueLayout;

/// What the `./nabla` script starts: puts standard error back in its place and hands over to
/// [Main].
///
/// The JVM prints a warning about the incubating Vector API before any code of ours runs and has no
/// switch to leave it out. The script therefore lets it boot with standard error sent nowhere and
/// the real one kept as the descriptor named by the property `nabla.stderr`.
public final class Launch {
  private static final int STANDARD_ERROR = 2;

  private Launch() {}

  /// Restores standard error and runs [Main].
  ///
  /// @param arguments the words after `./nabla`
  public static void main(String[] arguments) {
    Integer kept = Integer.getInteger("nabla.stderr");
    if (kept != null) {
      redirect(kept, STANDARD_ERROR);
    }
    Main.main(arguments);
  }

  /// The C library's `dup2`: afterwards `to` is what `from` is.
  @SuppressWarnings("restricted")
  private static void redirect(int from, int to) {
    Linker linker = Linker.nativeLinker();
    FunctionDescriptor twoIntsToInt =
        FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.JAVA_INT, ValueLayout.JAVA_INT);
    try {
      int _ =
          (int)
              linker
                  .downcallHandle(linker.defaultLookup().findOrThrow("dup2"), twoIntsToInt)
                  .invokeExact(from, to);
    } catch (Throwable failure) {
      throw new IllegalStateException("Standard error cannot be restored", failure);
    }
  }
}
