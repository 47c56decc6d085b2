package dev.nabla.text;

import dev.nabla.expr.Expr;
import dev.nabla.expr.NamedNumber;
import dev.nabla.expr.Rational;
import java.util.function.Supplier;

/// A piece of the text with a meaning. Positions are indices of the derived text.
sealed interface Token {
  int start();

  int end();

  record Number(Rational value, int start, int end) implements Token {}

  record Constant(NamedNumber number, int start, int end) implements Token {}

  /// @param declared whether it is known to be a variable, as `x` always is
  record Symbol(String name, boolean declared, int start, int end) implements Token {}

  record Function(Head head, String name, int start, int end) implements Token {}

  record Superscript(Expr exponent, int start, int end) implements Token {}

  /// A word that means nothing; an error where it is met.
  record Unknown(Supplier<SyntaxError> error, int start, int end) implements Token {}

  /// An operator, a bracket or a keyword.
  record Mark(String text, int start, int end) implements Token {}

  record End(int start, int end) implements Token {}

  default boolean is(String mark) {
    return this instanceof Mark it && it.text.equals(mark);
  }
}
