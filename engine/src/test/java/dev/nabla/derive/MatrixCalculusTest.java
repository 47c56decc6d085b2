package dev.nabla.derive;

import static dev.nabla.expr.ArrayBuild.dot;
import static dev.nabla.expr.ArrayBuild.sum;
import static dev.nabla.expr.ArrayBuild.transpose;
import static dev.nabla.expr.Build.ONE;
import static dev.nabla.expr.Build.ln;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.nabla.algebra.Tidy;
import dev.nabla.expr.ArrayBuild;
import dev.nabla.expr.Build;
import dev.nabla.expr.Dimension;
import dev.nabla.expr.Expr;
import dev.nabla.expr.Reducer;
import dev.nabla.expr.Shape;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// The formulas of textbooks: K. B. Petersen, M. S. Pedersen, The Matrix Cookbook (2012), and those
/// of one neuron.
class MatrixCalculusTest {
  private static final Dimension K = new Dimension.Named("k");
  private static final Dimension M = new Dimension.Named("m");
  private static final Dimension N = new Dimension.Named("n");
  private static final Expr.Symbol W = Build.symbol("w", Shape.of(Dimension.Fixed.ONE, K));
  private static final Expr.Symbol X = Build.symbol("X", Shape.of(K, M));
  private static final Expr.Symbol Y = Build.symbol("Y", Shape.of(Dimension.Fixed.ONE, M));
  private static final Expr.Symbol P = Build.symbol("P", Shape.of(Dimension.Fixed.ONE, M));
  private static final Expr.Symbol B = Build.symbol("b");
  private static final Expr SAMPLES = M.toExpr();
  private static final Expr.Symbol A = Build.symbol("A", Shape.of(N, N));
  private static final Expr.Symbol U = Build.symbol("u", Shape.of(N, Dimension.Fixed.ONE));
  private static final Expr.Symbol V = Build.symbol("v", Shape.of(N));

  private static final MatrixCalculus LINEAR = new MatrixCalculus(Map.of(P, dot(W, X).plus(B)));
  private static final MatrixCalculus LOGISTIC =
      new MatrixCalculus(Map.of(P, Build.sigmoid(dot(W, X).plus(B))));
  private static final MatrixCalculus PLAIN = new MatrixCalculus();

  private static final Expr SQUARES = sum(Y.minus(P).pow(2)).div(SAMPLES.times(2));
  private static final Expr LOG_LOSS =
      sum(Y.times(ln(P)).plus(ONE.minus(Y).times(ln(ONE.minus(P))))).div(SAMPLES).unaryMinus();

  private static void assertForm(Expr expected, Expr actual) {
    assertSame(Tidy.of(expected), actual, () -> expected + " expected, not " + actual);
  }

  @Test
  void gradientsOfOneNeuronAreThoseOfTheTextbook() {
    assertForm(
        dot(Y.minus(P), transpose(X)).div(SAMPLES).unaryMinus(),
        LINEAR.gradient(SQUARES, W).expression());
    assertForm(
        dot(P.minus(Y), transpose(X)).div(SAMPLES), LOGISTIC.gradient(LOG_LOSS, W).expression());
    assertForm(sum(P.minus(Y)).div(SAMPLES), LOGISTIC.gradient(LOG_LOSS, B).expression());
  }

  @Test
  void hessiansOfOneNeuronAreThoseOfTheTextbook() {
    Expr weights = ArrayBuild.diagonalMatrix(P.times(ONE.minus(P)));
    assertForm(
        dot(dot(X, weights), transpose(X)).div(SAMPLES),
        LOGISTIC.hessian(LOG_LOSS, W).orElseThrow().expression());
    assertForm(
        dot(X, transpose(X)).div(SAMPLES), LINEAR.hessian(SQUARES, W).orElseThrow().expression());
    assertForm(
        sum(P.times(ONE.minus(P))).div(SAMPLES),
        LOGISTIC.hessian(LOG_LOSS, B).orElseThrow().expression());
  }

  @Test
  void quadraticFormsHaveTheMatrixAndItsTranspose() {
    Expr column = sum(dot(dot(transpose(U), A), U));
    assertForm(dot(transpose(A), U).plus(dot(A, U)), PLAIN.gradient(column, U).expression());
    assertForm(transpose(A).plus(A), PLAIN.hessian(column, U).orElseThrow().expression());
    Expr vector = dot(V, dot(A, V));
    assertForm(dot(transpose(A), V).plus(dot(A, V)), PLAIN.gradient(vector, V).expression());
    assertForm(transpose(A).plus(A), PLAIN.hessian(vector, V).orElseThrow().expression());
    assertForm(dot(U, transpose(U)), PLAIN.gradient(column, A).expression());
  }

  @Test
  void tracesAndDeterminantsAreThoseOfTheCookbook() {
    assertForm(transpose(A).times(2), PLAIN.gradient(ArrayBuild.trace(dot(A, A)), A).expression());
    assertForm(
        ArrayBuild.solve(A, ArrayBuild.identity(N)),
        PLAIN.gradient(ArrayBuild.logDeterminant(A), A).expression());
  }

  @Test
  void leastSquaresHaveTheNormalEquations() {
    Expr residual = dot(A, U).minus(Build.symbol("c", U.shape()));
    Expr squares = sum(residual.pow(2)).div(2);
    assertForm(dot(transpose(A), residual), PLAIN.gradient(squares, U).expression());
    assertForm(dot(transpose(A), A), PLAIN.hessian(squares, U).orElseThrow().expression());
  }

  @Test
  void logSumExpHasTheSoftmax() {
    Expr logSumExp = ArrayBuild.reduce(Reducer.LOG_SUM_EXP, V);
    assertForm(Build.exp(V.minus(logSumExp)), PLAIN.gradient(logSumExp, V).expression());
  }

  @Test
  void whatIsNoSingleProductIsNotInvented() {
    assertTrue(PLAIN.hessian(ArrayBuild.reduce(Reducer.MAX, V), V).isEmpty());
  }

  @Test
  void namesMustFitWhatTheyStandFor() {
    var error =
        assertThrows(
            IllegalArgumentException.class,
            () -> new MatrixCalculus(Map.of(P, dot(W, X.pow(2).times(0).plus(X)).plus(X))));
    assertEquals("P has shape 1×m, but what it stands for has shape k×m", error.getMessage());
    assertThrows(IllegalArgumentException.class, () -> PLAIN.gradient(Y.pow(2), Y));
  }
}
