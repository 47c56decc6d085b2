package dev.nabla;

import dev.nabla.derive.MatrixCalculus;
import dev.nabla.expr.Build;
import dev.nabla.expr.Expr;
import dev.nabla.expr.Shape;
import dev.nabla.text.Declarations;
import dev.nabla.text.Reader;
import dev.nabla.text.Reading;
import java.util.LinkedHashMap;
import java.util.Map;

/// What names mean in formulas of arrays: variables with shapes, and parts that have a name.
/// Immutable.
///
/// {@snippet file="dev/nabla/examples/ReadingArrays.java" region="parsing"}
public final class ArrayScope {
  private final Declarations shapes;
  private final Map<Expr.Symbol, Expr> parts;
  private final MatrixCalculus calculus;

  private ArrayScope(Declarations shapes, Map<Expr.Symbol, Expr> parts) {
    this.shapes = shapes;
    this.parts = parts;
    this.calculus = new MatrixCalculus(parts);
  }

  static ArrayScope of(String shapes) {
    return new ArrayScope(Declarations.parse(shapes), Map.of());
  }

  /// The scope in which a part has a name: formulas may use it, derivatives see through it and are
  /// written with it.
  ///
  /// @param name as the grammar spells it: `P`, `Y_hat`
  /// @param formula what it stands for; it may use the parts named before
  /// @throws dev.nabla.text.SyntaxException if it is not a formula, or shapes do not fit in it
  /// @throws IllegalArgumentException if the name is taken, or cannot be one
  public ArrayScope naming(String name, String formula) {
    Expr meant = reader().require(formula).expression();
    Map<String, Shape> more = new LinkedHashMap<>(shapes.shapes());
    if (more.put(name, meant.shape()) != null) {
      throw new IllegalArgumentException(name + " is declared twice");
    }
    Map<Expr.Symbol, Expr> all = new LinkedHashMap<>(parts);
    all.put(Build.symbol(name, meant.shape()), meant);
    return new ArrayScope(new Declarations(more), all);
  }

  /// Reads a formula.
  ///
  /// @throws dev.nabla.text.SyntaxException if it is not one, or shapes do not fit in it
  public ArrayFormula parse(String text) {
    Reading.Parsed parsed = reader().require(text);
    return new ArrayFormula(this, parsed.expression(), parsed.domain(), parsed.notices());
  }

  private Reader reader() {
    return Reader.standard().declaring(shapes);
  }

  MatrixCalculus calculus() {
    return calculus;
  }

  /// The variable of a name; a scalar if it is not declared.
  ///
  /// @throws IllegalArgumentException if the name is that of a part
  Expr.Symbol variable(String name) {
    Expr.Symbol symbol = Build.symbol(name, shapes.shape(name));
    if (parts.containsKey(symbol)) {
      throw new IllegalArgumentException(name + " stands for a part and is no variable");
    }
    return symbol;
  }

  boolean isLength(String name) {
    return shapes.lengths().contains(name);
  }
}
