package dev.nabla.learn;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// A model with what its numbers mean: the columns of a table that are its features, how they are
/// brought to one scale, and the classes it chooses among. Immutable.
///
/// {@snippet file="dev/nabla/examples/Learning.java" region="tabular"}
///
/// @param features the columns, in the order of the network's features
/// @param target the column that is predicted
/// @param scaling what is done to features first
/// @param classes the labels of the target; empty if it is a number
public record TabularModel(
    Model model,
    List<String> features,
    String target,
    Optional<Standardisation> scaling,
    List<String> classes) {
  private static final int MOST_CLASSES = 1000;

  /// @throws IllegalArgumentException if the names or classes do not fit the network
  public TabularModel {
    features = List.copyOf(features);
    classes = List.copyOf(classes);
    Network network = model.network();
    if (features.size() != network.features()
        || features.stream().distinct().count() < features.size()) {
      throw new IllegalArgumentException(
          "the network has %d features, not %s".formatted(network.features(), features));
    }
    int outputs = network.outputs();
    if (outputs != Math.max(1, classes.size()) && !(outputs == 1 && classes.size() == 2)) {
      throw new IllegalArgumentException(
          "a network with %d outputs does not predict %s"
              .formatted(outputs, classes.isEmpty() ? "one number" : "the classes " + classes));
    }
    if (scaling.isPresent() && !features.containsAll(scaling.get().names())) {
      throw new IllegalArgumentException("columns are scaled that are no features");
    }
  }

  /// How many outputs a network for some classes has: one for a number and for the log loss, which
  /// is about two classes; else one for each.
  ///
  /// @throws IllegalArgumentException if the loss is not for so many classes
  public static int outputs(List<String> classes, Loss loss) {
    boolean fits =
        switch (loss) {
          case MEAN_SQUARED_ERROR -> classes.isEmpty();
          case LOG -> classes.size() == 2;
          case CROSS_ENTROPY -> classes.size() >= 2;
        };
    if (!fits) {
      throw new IllegalArgumentException(
          switch (loss) {
            case MEAN_SQUARED_ERROR -> "the loss mse is for numbers, not for classes";
            case LOG ->
                "the loss log is for two classes, not %d; cross-entropy is for more"
                    .formatted(classes.size());
            case CROSS_ENTROPY -> "the loss cross-entropy is for classes, not for numbers";
          });
    }
    return loss == Loss.CROSS_ENTROPY ? classes.size() : 1;
  }

  /// The same with other parameters.
  public TabularModel with(Model other) {
    return new TabularModel(other, features, target, scaling, classes);
  }

  /// The values of a column as classes: its labels, or its different numbers in ascending order.
  ///
  /// @throws IllegalArgumentException if there are fewer than two or more than 1,000
  public static List<String> classes(Table table, String target) {
    List<String> labels = table.labels(target);
    double[] values = table.column(target);
    List<String> classes =
        labels.isEmpty()
            ? Arrays.stream(values)
                .sorted()
                .distinct()
                .limit(MOST_CLASSES + 1L)
                .mapToObj(TabularModel::text)
                .toList()
            : labels;
    if (classes.size() < 2 || classes.size() > MOST_CLASSES) {
      throw new IllegalArgumentException(
          "the column %s has %s, and classes are at least 2 and at most %d"
              .formatted(
                  target,
                  classes.size() < 2
                      ? "%d different values".formatted(classes.size())
                      : "more than %d different values".formatted(MOST_CLASSES),
                  MOST_CLASSES));
    }
    return classes;
  }

  /// The class of a number as text: `1`, `2.5`.
  private static String text(double value) {
    return value == Math.rint(value) && Math.abs(value) < 1e15
        ? Long.toString((long) value)
        : Double.toString(value);
  }

  /// The rows of a table as samples: features scaled, classes as 0 and 1.
  ///
  /// @throws IllegalArgumentException if a column is not there, or a row is of an unknown class
  public Samples samples(Table table) {
    double[] values = table.column(target);
    return Samples.ofRows(inputs(table), features.size(), targets(table, values), outputs());
  }

  private int outputs() {
    return model.network().outputs();
  }

  private double[] targets(Table table, double[] values) {
    if (classes.isEmpty()) {
      return values;
    }
    List<String> labels = table.labels(target);
    int outputs = outputs();
    double[] targets = new double[Math.multiplyExact(values.length, outputs)];
    for (int row = 0; row < values.length; row++) {
      String label = labels.isEmpty() ? text(values[row]) : labels.get((int) values[row]);
      int index = classes.indexOf(label);
      if (index < 0) {
        throw new IllegalArgumentException(
            "row %d is of class %s; there are %s"
                .formatted(row + 1, label, String.join(", ", classes)));
      }
      if (outputs == 1) {
        targets[row] = index;
      } else {
        targets[row * outputs + index] = 1;
      }
    }
    return targets;
  }

  private double[] inputs(Table table) {
    Table scaled = scaling.isPresent() ? scaling.get().apply(table) : table;
    int width = features.size();
    double[] inputs = new double[Math.multiplyExact(table.rows(), width)];
    for (int i = 0; i < width; i++) {
      double[] column = scaled.column(features.get(i));
      for (int row = 0; row < column.length; row++) {
        inputs[row * width + i] = column[row];
      }
    }
    return inputs;
  }

  /// The network's outputs for the rows of a table, row by row.
  ///
  /// @throws IllegalArgumentException if a column is not there
  public double[] outputs(Table table) {
    return model.predictAll(inputs(table));
  }

  /// The most probable class of each row; of equals the first.
  ///
  /// @param outputs what [#outputs(Table)] gave
  /// @throws IllegalArgumentException if the target is a number
  public List<String> chosen(double[] outputs) {
    if (classes.isEmpty()) {
      throw new IllegalArgumentException(target + " is a number and no class");
    }
    int width = outputs();
    List<String> chosen = new ArrayList<>();
    for (int from = 0; from < outputs.length; from += width) {
      chosen.add(classes.get(Metric.place(outputs, from, width)));
    }
    return chosen;
  }

  /// Writes the model to a file, which is replaced as a whole.
  ///
  /// @throws IllegalArgumentException if a parameter is not finite
  /// @throws IOException if the file cannot be written
  public void save(Path file) throws IOException {
    SafeFile.write(file, ModelText.of(this));
  }

  /// Reads a model that was saved; it is the same to the last bit.
  ///
  /// @throws ModelException if the file is no such model
  /// @throws IOException if the file cannot be read
  public static TabularModel load(Path file) throws IOException {
    return ModelText.tabular(Files.readString(file));
  }
}
