package dev.nabla.book.guess;

import java.util.List;

/// The functions to guess, the easy ones first.
public final class Functions {
  /// A function and the part of the axis that shows it well.
  ///
  /// @param text as typed
  /// @param from the left end of the picture
  /// @param to the right end
  public record Entry(String text, double from, double to) {}

  private static final List<Entry> ALL =
      List.of(
          new Entry("x^3", -2.5, 2.5),
          new Entry("4x^2 - 7", -3, 3),
          new Entry("sin(x)", -6.5, 6.5),
          new Entry("3cos(x)", -6.5, 6.5),
          new Entry("e^x", -3, 2.5),
          new Entry("1/x", -4, 4),
          new Entry("sqrt(x)", -0.5, 6),
          new Entry("ln(x)", -0.5, 6),
          new Entry("x*e^x", -5, 1.5),
          new Entry("x^2*sin(x)", -6.5, 6.5),
          new Entry("x*ln(x)", -0.3, 4),
          new Entry("sin(3x)", -4, 4),
          new Entry("(2x + 1)^4", -1.6, 0.6),
          new Entry("e^(-x^2)", -3, 3),
          new Entry("cos(x^2)", -3.5, 3.5),
          new Entry("sin(x)/x", -10, 10),
          new Entry("x/(x^2 + 1)", -5, 5),
          new Entry("ln(x^2 + 1)", -5, 5),
          new Entry("2^x", -4, 3),
          new Entry("sqrt(1 - x^2)", -1.3, 1.3),
          new Entry("1/(1 + e^(-x))", -6, 6),
          new Entry("e^x*cos(2x)", -4, 2.5),
          new Entry("tan(x)", -4.5, 4.5),
          new Entry("sin(x)^2*x", -6.5, 6.5),
          new Entry("sin(e^(x/2))", -5, 4.5),
          new Entry("x^x", -0.3, 2.2));

  private Functions() {}

  /// All of them, in order.
  public static List<Entry> all() {
    return ALL;
  }

  /// The place of a function among them, by its text; −1 if it is not one of them.
  public static int placeOf(String text) {
    String bare = text.replaceAll("\\s+", "");
    for (int i = 0; i < ALL.size(); i++) {
      if (ALL.get(i).text().replaceAll("\\s+", "").equals(bare)) {
        return i;
      }
    }
    return -1;
  }

  /// The one that comes after a function: the first after the last, and after one's own.
  public static Entry after(String text) {
    return ALL.get((placeOf(text) + 1) % ALL.size());
  }
}
