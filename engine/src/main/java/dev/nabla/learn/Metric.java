package dev.nabla.learn;

import java.util.ArrayList;
import java.util.List;

/// A number that tells how good predictions are.
///
/// @param name `accuracy`
public record Metric(String name, double value) {
  private static final double HALF = 0.5;

  /// The usual numbers for a loss: for the squared error RMSE (the root of the mean square), the
  /// mean absolute error and R²; for classes the share of samples whose most probable class is
  /// right. The loss itself comes first.
  ///
  /// @throws IllegalArgumentException if the samples or the loss do not fit the model
  public static List<Metric> of(Model model, Loss loss, Samples samples) {
    List<Metric> metrics = new ArrayList<>();
    metrics.add(new Metric("loss", model.loss(loss, samples)));
    double[] predictions = model.predictAll(samples.inputs());
    switch (loss) {
      case MEAN_SQUARED_ERROR -> addDistances(metrics, predictions, samples);
      case LOG, CROSS_ENTROPY -> metrics.add(accuracy(predictions, samples));
    }
    return List.copyOf(metrics);
  }

  private static void addDistances(List<Metric> metrics, double[] predictions, Samples samples) {
    double[] targets = samples.targets();
    int outputs = samples.outputs();
    double[] means = new double[outputs];
    for (int i = 0; i < targets.length; i++) {
      means[i % outputs] += targets[i] / samples.count();
    }
    double squares = 0;
    double distances = 0;
    double spread = 0;
    for (int i = 0; i < targets.length; i++) {
      double error = predictions[i] - targets[i];
      double deviation = targets[i] - means[i % outputs];
      squares += error * error;
      distances += Math.abs(error);
      spread += deviation * deviation;
    }
    metrics.add(new Metric("RMSE", Math.sqrt(squares / targets.length)));
    metrics.add(new Metric("mean absolute error", distances / targets.length));
    metrics.add(new Metric("R²", spread == 0 ? Double.NaN : 1 - squares / spread));
  }

  private static Metric accuracy(double[] predictions, Samples samples) {
    int outputs = samples.outputs();
    long right = 0;
    for (int from = 0; from < predictions.length; from += outputs) {
      if (place(predictions, from, outputs) == place(samples.targets(), from, outputs)) {
        right++;
      }
    }
    return new Metric("accuracy", (double) right / samples.count());
  }

  /// The class that the outputs of a sample choose: the place of the greatest, or for one output
  /// whether it is at least one half.
  static int place(double[] outputs, int from, int width) {
    if (width == 1) {
      return outputs[from] >= HALF ? 1 : 0;
    }
    int greatest = 0;
    for (int i = 1; i < width; i++) {
      if (outputs[from + i] > outputs[from + greatest]) {
        greatest = i;
      }
    }
    return greatest;
  }
}
