package dev.nabla.learn;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Brings columns to mean 0 and standard deviation 1, as gradient descent likes them. What was
/// measured on the data that a model has learned from is kept, and applied to new data alike.
///
/// The deviation is over all rows, as NumPy's `std` has it. A column whose values are all the same
/// has the deviation 0; it only has its mean taken away, and [#constant] names it.
///
/// {@snippet file="dev/nabla/examples/Tables.java" region="standardise"}
///
/// @param names the columns
/// @param means their means
/// @param deviations their standard deviations
public record Standardisation(List<String> names, List<Double> means, List<Double> deviations) {

  /// @throws IllegalArgumentException if there are not as many means and deviations as names, a
  ///   mean is not finite, or a deviation is negative or not finite
  public Standardisation {
    names = List.copyOf(names);
    means = List.copyOf(means);
    deviations = List.copyOf(deviations);
    if (means.size() != names.size() || deviations.size() != names.size()) {
      throw new IllegalArgumentException("every column has one mean and one deviation");
    }
    for (int i = 0; i < names.size(); i++) {
      if (!Double.isFinite(means.get(i))
          || !Double.isFinite(deviations.get(i))
          || deviations.get(i) < 0) {
        throw new IllegalArgumentException(
            "%s has no mean %s and deviation %s"
                .formatted(names.get(i), means.get(i), deviations.get(i)));
      }
    }
  }

  /// Measures columns of a table.
  ///
  /// @throws IllegalArgumentException if a column is not there
  public static Standardisation of(Table table, List<String> names) {
    List<Double> means = new ArrayList<>();
    List<Double> deviations = new ArrayList<>();
    for (String name : names) {
      Moments moments = Moments.of(table.column(name));
      means.add(moments.mean());
      deviations.add(moments.deviation());
    }
    return new Standardisation(names, means, deviations);
  }

  /// The columns whose values were all the same: they tell a model nothing.
  public List<String> constant() {
    List<String> constant = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      if (deviations.get(i) == 0) {
        constant.add(names.get(i));
      }
    }
    return List.copyOf(constant);
  }

  /// The table with these columns standardised, others as they are.
  ///
  /// @throws IllegalArgumentException if a column is not there
  public Table apply(Table table) {
    Map<String, double[]> changed = new HashMap<>();
    for (int i = 0; i < names.size(); i++) {
      double[] values = table.column(names.get(i));
      for (int row = 0; row < values.length; row++) {
        values[row] = apply(i, values[row]);
      }
      changed.put(names.get(i), values);
    }
    return table.replaced(changed);
  }

  /// A number of the column of this index, standardised.
  ///
  /// @throws IndexOutOfBoundsException if there is no such column
  public double apply(int index, double value) {
    double deviation = deviations.get(index);
    double difference = value - means.get(index);
    return deviation == 0 ? difference : difference / deviation;
  }
}
