package dev.nabla.book.examples;

import java.util.List;

/// Something a reader may change about an example.
public sealed interface Control {

  /// The name by which [Parameters] and addresses refer to the value, such as `dx`.
  String name();

  /// The label on the page, such as `Δx`.
  String label();

  /// The value before anybody touched it, as it would be typed.
  String initial();

  /// A number on a slider that also takes typed numbers.
  ///
  /// @param name the name of the value
  /// @param label the label on the page
  /// @param initial the value before anybody touched it
  /// @param least the left end of the slider
  /// @param most the right end of the slider
  /// @param step the distance from one position of the slider to the next
  /// @param marks the places on the slider where something happens
  record Number(
      String name,
      String label,
      String initial,
      double least,
      double most,
      double step,
      List<Mark> marks)
      implements Control {
    public Number {
      marks = List.copyOf(marks);
    }
  }

  /// A function of `x` that is typed.
  ///
  /// @param name the name of the value
  /// @param label the label on the page
  /// @param initial the text before anybody touched it
  record Formula(String name, String label, String initial) implements Control {}

  /// A place on a slider where something happens.
  ///
  /// @param at the value there
  /// @param label what happens, in a few words
  record Mark(double at, String label) {}
}
