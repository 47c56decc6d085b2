package dev.nabla.expr;

import java.util.List;

/// An expression in which derivatives of some parts are still to be carried out. Symbols of its own
/// stand for them: x·D, where D is the derivative of sin x.
///
/// @param expression the expression with the symbols
/// @param parts what the symbols stand for
public record Unfinished(Expr expression, List<Part> parts) {
  /// The first character of symbols that stand for something: a character no formula has.
  private static final char MARK = '\uE000';

  public Unfinished {
    parts = List.copyOf(parts);
  }

  /// One derivative that is not carried out.
  ///
  /// @param standIn the symbol that stands for it
  /// @param function what is to be differentiated
  /// @param variable by what
  public record Part(Expr.Symbol standIn, Expr function, Expr.Symbol variable) {}

  /// An expression in which nothing is left to do.
  public static Unfinished done(Expr expression) {
    return new Unfinished(expression, List.of());
  }

  /// A derivative that is not carried out.
  public static Unfinished derivative(Expr function, Expr.Symbol variable) {
    Part part = new Part(standIn(0), function, variable);
    return new Unfinished(part.standIn, List.of(part));
  }

  /// A symbol that can stand for a part; another for each number.
  public static Expr.Symbol standIn(int number) {
    return Build.symbol(MARK + Integer.toString(number));
  }

  /// Whether nothing is left to do.
  public boolean isDone() {
    return parts.isEmpty();
  }
}
