package dev.nabla.derive;

import dev.nabla.expr.Build;
import dev.nabla.expr.Expr;
import dev.nabla.expr.Walk;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// The letters that rules are stated in: those of textbooks, unless the function has them.
///
/// @param f the first of two functions
/// @param g the second
/// @param u an inner function
/// @param v another inner function
/// @param c a constant
/// @param n an exponent
record Letters(
    Expr.Symbol f, Expr.Symbol g, Expr.Symbol u, Expr.Symbol v, Expr.Symbol c, Expr.Symbol n) {
  static Letters avoiding(Expr function, Expr.Symbol variable) {
    Set<String> taken = new HashSet<>(List.of(variable.name()));
    Walk.symbols(function).forEach(symbol -> taken.add(symbol.name()));
    return new Letters(
        free(taken, "f", "p", "F"),
        free(taken, "g", "q", "G"),
        free(taken, "u", "w", "s"),
        free(taken, "v", "z", "t"),
        free(taken, "c", "k", "C"),
        free(taken, "n", "m", "r"));
  }

  private static Expr.Symbol free(Set<String> taken, String... wanted) {
    for (String letter : wanted) {
      if (taken.add(letter)) {
        return Build.symbol(letter);
      }
    }
    String name = wanted[0] + "_1";
    for (int i = 2; !taken.add(name); i++) {
      name = wanted[0] + "_" + i;
    }
    return Build.symbol(name);
  }
}
