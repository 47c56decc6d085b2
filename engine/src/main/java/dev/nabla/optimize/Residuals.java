package dev.nabla.optimize;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;

/// Functions of the same parameters whose sum of squares is to become small, with their exact
/// derivatives: what is left between a model and data, a number for each observation.
///
/// [ModelResiduals] are those of a formula and columns of data; any other code can be some, too. A
/// method asks from one thread at a time, and gives arrays that must neither be kept nor, but for
/// those to fill, changed.
public interface Residuals {
  /// How many parameters there are.
  int size();

  /// How many residuals there are.
  int count();

  /// The residuals at a point into an array; NaN where there is none.
  void residuals(double[] point, double[] residuals);

  /// The residuals at a point, and their derivatives: an array for each parameter, in it a number
  /// for each residual.
  void residualsAndJacobian(double[] point, double[] residuals, double[][] jacobian);

  /// A bound for the rounding errors of the residuals at a point, as the Euclidean length of all of
  /// them; 0 if it is not known. Residuals that small cannot be made smaller.
  default double rounding(double[] point) {
    return 0;
  }

  /// The same with so many digits that no rounding is felt, for the last steps and for what is said
  /// about the result.
  ///
  /// @param residuals a place for each residual
  /// @param jacobian an array for each parameter, with a place for each residual
  /// @return whether it could be done; then all places are filled
  default boolean precisely(
      BigDecimal[] point, BigDecimal[] residuals, BigDecimal[][] jacobian, int digits) {
    return false;
  }

  /// What the parameters are called in messages.
  default List<String> names() {
    return IntStream.rangeClosed(1, size()).mapToObj(i -> "b" + i).toList();
  }
}
