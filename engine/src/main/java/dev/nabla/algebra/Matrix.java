package dev.nabla.algebra;

import dev.nabla.algebra.polynomial.RationalFunction;
import dev.nabla.expr.Build;
import dev.nabla.expr.Expr;
import dev.nabla.expr.Guarded;
import dev.nabla.expr.Relation;
import dev.nabla.expr.Walk;
import dev.nabla.text.Format;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A matrix of expressions with the conditions under which it holds. Immutable.
///
/// {@snippet file="dev/nabla/examples/Matrices.java" region="inverse"}
///
/// Entries are rational functions of what is in them: symbols, √2, sin x. Results are exact. What
/// was divided by and is not seen in the entries any more stays as a condition. Where a question
/// depends on whether something is 0, that is proved or the question refused with a
/// [MatrixException]; an entry such as `a - b` counts as not 0, and the answer holds where it is
/// not.
public final class Matrix {
  private static final int LARGEST_BY_MINORS = 4;

  private final List<List<Expr>> rows;
  private final int columns;
  private final List<Relation> where;

  private Matrix(List<List<Expr>> rows, List<Relation> needed) {
    this.rows = rows.stream().map(List::copyOf).toList();
    this.columns = rows.getFirst().size();
    List<Relation> left = needed;
    for (Expr entry : entries(this.rows)) {
      left = left.isEmpty() ? left : Conditions.notImplied(left, entry);
    }
    this.where = List.copyOf(left);
  }

  /// A matrix of rows.
  ///
  /// @throws MatrixException unless all rows have the same length, at least 1
  public static Matrix of(List<List<Expr>> rows) {
    return of(rows, List.of());
  }

  /// A matrix of rows that holds under conditions.
  ///
  /// @throws MatrixException unless all rows have the same length, at least 1
  public static Matrix of(List<List<Expr>> rows, List<Relation> where) {
    if (rows.isEmpty() || rows.getFirst().isEmpty()) {
      throw MatrixException.shape("a matrix has at least one row and one column");
    }
    if (rows.stream().anyMatch(row -> row.size() != rows.getFirst().size())) {
      throw MatrixException.shape("the rows of a matrix have the same length");
    }
    List<Relation> needed = new ArrayList<>(where);
    List<List<Expr>> tidied = new ArrayList<>();
    for (List<Expr> row : rows) {
      List<Expr> canonical = row.stream().map(Tidy::of).toList();
      for (int i = 0; i < row.size(); i++) {
        if (Conditions.natural(row.get(i)).stream().anyMatch(Relations::neverHolds)) {
          throw new MatrixException(
              MatrixException.Code.CANNOT_DECIDE, "an entry has no value anywhere");
        }
        needed.addAll(Conditions.lost(row.get(i), canonical.get(i)));
      }
      tidied.add(canonical);
    }
    return new Matrix(tidied, needed);
  }

  /// A matrix of one column.
  public static Matrix column(List<Expr> entries) {
    return of(entries.stream().map(List::of).toList());
  }

  /// The matrix with ones on its diagonal and zeros elsewhere.
  public static Matrix identity(int size) {
    return of(
        IntStream.range(0, size)
            .mapToObj(
                row ->
                    IntStream.range(0, size)
                        .mapToObj(column -> row == column ? Build.ONE : Build.ZERO)
                        .toList())
            .toList());
  }

  /// The entries, row after row.
  public List<List<Expr>> rows() {
    return rows;
  }

  public int rowCount() {
    return rows.size();
  }

  public int columnCount() {
    return columns;
  }

  /// What must hold beside every entry having a value, all of it.
  public List<Relation> where() {
    return where;
  }

  public Expr get(int row, int column) {
    return rows.get(row).get(column);
  }

  /// The symbols of the entries, in order of appearance.
  public List<Expr.Symbol> symbols() {
    return entries(rows).stream().flatMap(each -> Walk.symbols(each).stream()).distinct().toList();
  }

  /// @throws MatrixException unless both have the same shape
  public Matrix plus(Matrix other) {
    requireSameShape(other);
    return entrywise(other, RationalFunction::plus);
  }

  /// @throws MatrixException unless both have the same shape
  public Matrix minus(Matrix other) {
    requireSameShape(other);
    return entrywise(other, RationalFunction::minus);
  }

  private void requireSameShape(Matrix other) {
    if (rowCount() != other.rowCount() || columns != other.columns) {
      throw MatrixException.shape(
          "matrices that are added have the same shape, not %s and %s"
              .formatted(shape(), other.shape()));
    }
  }

  private Matrix entrywise(Matrix other, BinaryOperator<RationalFunction> operation) {
    EntryField field = fieldWith(other);
    RationalFunction[][] left = field.read(rows);
    RationalFunction[][] right = field.read(other.rows);
    for (int i = 0; i < left.length; i++) {
      for (int j = 0; j < columns; j++) {
        left[i][j] = operation.apply(left[i][j], right[i][j]);
      }
    }
    return written(field, left, neededWith(other));
  }

  /// The product of two matrices.
  ///
  /// @throws MatrixException unless the other one has as many rows as this one has columns
  public Matrix times(Matrix other) {
    if (columns != other.rowCount()) {
      throw MatrixException.shape(
          "a matrix of %s cannot be multiplied with one of %s".formatted(shape(), other.shape()));
    }
    EntryField field = fieldWith(other);
    RationalFunction[][] product = Determinants.product(field.read(rows), field.read(other.rows));
    return written(field, product, neededWith(other));
  }

  /// Every entry times the same factor.
  public Matrix times(Expr factor) {
    List<Relation> needed = needed();
    needed.addAll(Conditions.natural(factor));
    Expr canonical = Tidy.of(factor);
    return new Matrix(rows.stream().map(row -> RowChange.product(row, canonical)).toList(), needed);
  }

  public Matrix transpose() {
    return new Matrix(
        IntStream.range(0, columns)
            .mapToObj(column -> rows.stream().map(row -> row.get(column)).toList())
            .toList(),
        where);
  }

  /// This matrix with another to the right of it: [A | I].
  ///
  /// @throws MatrixException unless both have the same number of rows
  public Matrix beside(Matrix other) {
    if (rowCount() != other.rowCount()) {
      throw MatrixException.shape("matrices beside each other have the same number of rows");
    }
    return new Matrix(
        IntStream.range(0, rowCount())
            .mapToObj(
                row -> Stream.concat(rows.get(row).stream(), other.rows.get(row).stream()).toList())
            .toList(),
        Stream.concat(where.stream(), other.where.stream()).toList());
  }

  /// Some of the columns.
  ///
  /// @param from the first of them
  /// @param to the one after the last
  public Matrix columns(int from, int to) {
    return new Matrix(rows.stream().map(row -> row.subList(from, to)).toList(), needed());
  }

  /// The sum of the diagonal.
  ///
  /// @throws MatrixException unless the matrix is square
  public Guarded trace() {
    requireSquare("trace");
    Expr sum = Tidy.sum(IntStream.range(0, columns).mapToObj(i -> get(i, i)).toList());
    return guarded(Expand.of(sum).expression());
  }

  /// The determinant.
  ///
  /// @throws MatrixException unless the matrix is square
  /// @throws dev.nabla.expr.EffortException if this needs more than the current effort
  public Guarded determinant() {
    requireSquare("determinant");
    EntryField field = field();
    return guarded(field.write(new Determinants(field).of(field.read(rows))));
  }

  /// The matrix whose product with this one is the identity. It holds where the determinant is not
  /// 0.
  ///
  /// @throws MatrixException unless the matrix is square and its determinant is not 0
  /// @throws dev.nabla.expr.EffortException if this needs more than the current effort
  public Matrix inverse() {
    requireSquare("inverse");
    return rowCount() <= LARGEST_BY_MINORS ? Inversion.byMinors(this) : solve(identity(rowCount()));
  }

  /// The solution x of A·x = b, where this is A; b may have several columns. It holds where the
  /// determinant is not 0.
  ///
  /// @throws MatrixException unless this matrix is square, its determinant is not 0, and b has as
  ///   many rows
  /// @throws dev.nabla.expr.EffortException if this needs more than the current effort
  public Matrix solve(Matrix right) {
    requireSquare("solution");
    return Inversion.byElimination(this, right);
  }

  /// The number of independent rows.
  ///
  /// @throws MatrixException if it cannot be told of an entry whether it is 0
  /// @throws dev.nabla.expr.EffortException if this needs more than the current effort
  public Rank rank() {
    EntryField field = field();
    Elimination elimination = new Elimination(field, field.read(rows));
    elimination.downwards(columns);
    Expr reciprocal = field.write(elimination.product().reciprocal());
    List<Relation> needed = needed();
    needed.addAll(Conditions.natural(reciprocal));
    needed = new Matrix(rows, needed).where;
    return new Rank(elimination.pivotColumns().size(), needed);
  }

  /// The matrix after one operation on its rows.
  ///
  /// @throws MatrixException if a row is scaled by 0
  public Matrix after(RowOperation operation) {
    return RowChange.of(this, operation);
  }

  /// The way to reduced echelon form: downwards until everything below the pivots is 0, then from
  /// the last pivot upwards, which becomes 1 and makes everything above it 0. On [A | I] it ends in
  /// [I | A⁻¹].
  ///
  /// @throws MatrixException if it cannot be told of an entry whether it is 0
  /// @throws dev.nabla.expr.EffortException if this needs more than the current effort
  public RowReduction reduced() {
    return Recording.of(this, true);
  }

  /// The way to echelon form, where everything below the pivots is 0.
  ///
  /// @throws MatrixException as [#reduced()]
  public RowReduction echelon() {
    return Recording.of(this, false);
  }

  /// The polynomial whose roots are the eigenvalues: det(λ − A).
  ///
  /// @throws MatrixException unless the matrix is square
  /// @throws dev.nabla.expr.EffortException if this needs more than the current effort
  public Guarded characteristicPolynomial(Expr.Symbol unknown) {
    requireSquare("characteristic polynomial");
    EntryField field = field();
    List<RationalFunction> coefficients = Determinants.characteristic(field.read(rows));
    List<Expr> terms = new ArrayList<>();
    for (int power = coefficients.size() - 1; power >= 0; power--) {
      terms.add(
          Tidy.product(
              List.of(
                  field.write(coefficients.get(power)), Tidy.power(unknown, Build.number(power)))));
    }
    return guarded(Tidy.sum(terms));
  }

  /// The eigenvalues in doubles, for a matrix of numbers; see [NumericEigenvalues].
  ///
  /// @throws MatrixException unless the matrix is square and has no symbols
  public NumericEigenvalues numericEigenvalues() {
    requireSquare("eigenvalues");
    if (!symbols().isEmpty()) {
      throw MatrixException.shape("numeric eigenvalues are those of a matrix without symbols");
    }
    return NumericEigenvalues.of(this);
  }

  private void requireSquare(String what) {
    if (rowCount() != columns) {
      throw MatrixException.shape("%s: the matrix is not square but %s".formatted(what, shape()));
    }
  }

  private String shape() {
    return rowCount() + "×" + columns;
  }

  EntryField field() {
    return EntryField.of(entries(rows));
  }

  private EntryField fieldWith(Matrix other) {
    List<Expr> all = new ArrayList<>(entries(rows));
    all.addAll(entries(other.rows));
    return EntryField.of(all);
  }

  static List<Expr> entries(List<List<Expr>> rows) {
    return rows.stream().flatMap(List::stream).toList();
  }

  /// What the entries need, in a list that may grow.
  List<Relation> needed() {
    List<Relation> needed = new ArrayList<>(where);
    entries(rows).forEach(entry -> needed.addAll(Conditions.natural(entry)));
    return needed;
  }

  private List<Relation> neededWith(Matrix other) {
    List<Relation> needed = needed();
    needed.addAll(other.needed());
    return needed;
  }

  private static Matrix written(
      EntryField field, RationalFunction[][] values, List<Relation> needed) {
    return new Matrix(Arrays.stream(values).map(field::write).toList(), needed);
  }

  static Matrix written(List<List<Expr>> rows, List<Relation> needed) {
    return new Matrix(rows, needed);
  }

  private Guarded guarded(Expr value) {
    return new Guarded(value, Conditions.notImplied(needed(), value));
  }

  /// The matrix in a notation; Python's is SymPy's `Matrix`. Conditions are not part of it.
  public String write(Format format) {
    List<List<String>> texts =
        rows.stream().map(row -> row.stream().map(format::write).toList()).toList();
    return switch (format) {
      case TEXT -> nested(texts, "[", "]");
      case PYTHON -> "Matrix(" + nested(texts, "[", "]") + ")";
      case JAVA -> nested(texts, "{", "}");
      case LATEX ->
          texts.stream()
              .map(row -> String.join(" & ", row))
              .collect(Collectors.joining(" \\\\ ", "\\begin{pmatrix} ", " \\end{pmatrix}"));
    };
  }

  private static String nested(List<List<String>> texts, String open, String close) {
    return texts.stream()
        .map(row -> open + String.join(", ", row) + close)
        .collect(Collectors.joining(", ", open, close));
  }

  /// The matrix as it could be typed: `[[4, -1], [-1, 6]]`.
  @Override
  public String toString() {
    return write(Format.TEXT);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Matrix that && rows.equals(that.rows) && where.equals(that.where);
  }

  @Override
  public int hashCode() {
    return 31 * rows.hashCode() + where.hashCode();
  }
}
