package dev.nabla.book;

/// Entry point of `./nabla`.
public final class Main {
  private Main() {}

  /// Runs one verb of the command line.
  ///
  /// @param arguments the words after `./nabla`
  public static void main(String[] arguments) {
    System.out.println("nabla 0.1.0-SNAPSHOT");
  }
}
