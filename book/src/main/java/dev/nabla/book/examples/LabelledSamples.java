package dev.nabla.book.examples;

import dev.nabla.learn.NumPyRandom;
import java.util.ArrayList;
import java.util.List;

/// Samples of two features and a label, and the weights that a neuron starts with, as the model
/// notebook draws them from one generator: first the samples, then the weights, cell after cell.
///
/// @param x1 the first feature of every sample
/// @param x2 the second feature
/// @param y the labels
/// @param firstCell the first cell that draws weights
/// @param starts the two weights that this cell and the next ones start with; the bias is 0
record LabelledSamples(
    List<Double> x1, List<Double> x2, List<Double> y, int firstCell, List<List<Double>> starts) {
  private static final double WIDTH_OF_STARTS = 0.5;
  private static final int CELLS_WITH_STARTS = 4;
  private static final int FEATURES = 2;

  private static final LabelledSamples REGRESSION = drawRegression();
  private static final LabelledSamples CLASSIFICATION = drawClassification();

  LabelledSamples {
    x1 = List.copyOf(x1);
    x2 = List.copyOf(x2);
    y = List.copyOf(y);
    starts = List.copyOf(starts);
  }

  /// 40 samples around the plane y = 0.37 x1 + 0.57 x2 + 0.1, of cell 33; cells 34 to 37 draw
  /// weights.
  static LabelledSamples regression() {
    return REGRESSION;
  }

  /// 20 samples of class 0 around (-1, -1) and 20 of class 1 around (1, 1), of cell 39; cells 41 to
  /// 44 draw weights.
  static LabelledSamples classification() {
    return CLASSIFICATION;
  }

  /// The number of samples.
  int count() {
    return y.size();
  }

  /// The two weights that a cell of the model notebook starts with.
  List<Double> start(int cell) {
    return starts.get(cell - firstCell);
  }

  /// A column as an array, to compute with.
  static double[] array(List<Double> column) {
    return column.stream().mapToDouble(Double::doubleValue).toArray();
  }

  private static LabelledSamples drawRegression() {
    int count = 40;
    NumPyRandom random = NumPyRandom.seeded(4);
    double[] x1 = random.standardNormal(count);
    double[] x2 = random.standardNormal(count);
    double[] y = random.normal(0, 1, count);
    for (int i = 0; i < count; i++) {
      // The notebook's product of matrices rounds 0.37 x1 + 0.57 x2 once.
      y[i] = Math.fma(0.37, x1[i], 0.57 * x2[i]) + 0.1 + y[i];
    }
    return new LabelledSamples(list(x1), list(x2), list(y), 34, starts(random));
  }

  private static LabelledSamples drawClassification() {
    int ofEachClass = 20;
    NumPyRandom random = NumPyRandom.seeded(1);
    List<Double> x1 = new ArrayList<>();
    List<Double> x2 = new ArrayList<>();
    List<Double> y = new ArrayList<>();
    for (int label = 0; label <= 1; label++) {
      double centre = 2 * label - 1;
      for (int i = 0; i < ofEachClass; i++) {
        x1.add(random.standardNormal() + centre);
        x2.add(random.standardNormal() + centre);
        y.add((double) label);
      }
    }
    return new LabelledSamples(x1, x2, y, 41, starts(random));
  }

  private static List<List<Double>> starts(NumPyRandom random) {
    List<List<Double>> starts = new ArrayList<>();
    for (int cell = 0; cell < CELLS_WITH_STARTS; cell++) {
      double[] weights = random.uniform(0, 1, FEATURES);
      starts.add(List.of(weights[0] * WIDTH_OF_STARTS, weights[1] * WIDTH_OF_STARTS));
    }
    return starts;
  }

  private static List<Double> list(double[] column) {
    List<Double> list = new ArrayList<>();
    for (double value : column) {
      list.add(value);
    }
    return list;
  }
}
