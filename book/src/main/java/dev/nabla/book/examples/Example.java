package dev.nabla.book.examples;

import java.util.List;

/// One example of the book: from a few values a reader may change, a text with its numbers, and
/// perhaps a figure.
///
/// An example has no state, so the page, the command line and the tests share one instance.
///
/// ```java
/// Example secant = Examples.named("secant").orElseThrow();
/// Output output = secant.run(Parameters.of(secant).with("x", "0.5"));
/// System.out.print(output.text());
/// ```
public interface Example {

  /// The name in lower case with hyphens, unique in the book: `./nabla run NAME`.
  String name();

  /// What the example shows, as a short phrase.
  String title();

  /// The numbers of the model notebook's cells that this example answers; often one, sometimes
  /// none.
  List<Integer> cells();

  /// What a reader may change, in the order of the controls beside the figure.
  default List<Control> controls() {
    return List.of();
  }

  /// The same computation in Python with SymPy, for readers who want to compare; empty if there is
  /// no short one.
  ///
  /// @param parameters a value for every control of this example
  default String python(Parameters parameters) {
    return "";
  }

  /// What an example measures about the machine it runs on, as lines of text; it differs from run
  /// to run and takes its time, so only the command line asks for it. Empty if there is nothing.
  ///
  /// @param parameters a value for every control of this example
  default String measured(Parameters parameters) {
    return "";
  }

  /// Computes the example.
  ///
  /// @param parameters a value for every control of this example
  /// @throws IllegalArgumentException if a value makes no sense here; the message is a sentence for
  ///   the reader
  Output run(Parameters parameters);
}
