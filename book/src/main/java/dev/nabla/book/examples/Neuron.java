package dev.nabla.book.examples;

import dev.nabla.learn.Activation;
import dev.nabla.learn.Loss;
import dev.nabla.learn.Model;
import dev.nabla.learn.Network;
import dev.nabla.learn.Samples;
import dev.nabla.learn.Trained;
import dev.nabla.learn.Training;
import dev.nabla.optimize.GradientDescent;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/// The neurons of the model notebook: one learns numbers, one learns to tell two classes apart.
enum Neuron {
  REGRESSION("regression", "a plane", Activation.LINEAR, Loss.MEAN_SQUARED_ERROR, 35, 50, 5),
  CLASSIFICATION("classification", "two classes", Activation.SIGMOID, Loss.LOG, 42, 500, 100);

  static final double LEAST_DECREASE = 1e-4;
  static final double RATE = 0.1;

  /// Lets a reader change the rate.
  static final Control RATE_CONTROL =
      new Control.Number("rate", "rate", "0.1", 0.01, 1, 0.01, List.of());

  private final String word;
  private final String subject;
  private final Activation activation;
  private final Loss loss;
  private final int firstCell;
  private final int steps;
  private final int linesEvery;

  Neuron(
      String word,
      String subject,
      Activation activation,
      Loss loss,
      int firstCell,
      int steps,
      int linesEvery) {
    this.word = word;
    this.subject = subject;
    this.activation = activation;
    this.loss = loss;
    this.firstCell = firstCell;
    this.steps = steps;
    this.linesEvery = linesEvery;
  }

  /// For names of examples: `regression`.
  String word() {
    return word;
  }

  /// For titles: `a plane`.
  String subject() {
    return subject;
  }

  Loss loss() {
    return loss;
  }

  Activation activation() {
    return activation;
  }

  /// The first of three cells: the loss, a step, and all steps.
  int firstCell() {
    return firstCell;
  }

  /// The most steps of the last cell.
  int steps() {
    return steps;
  }

  /// How many epochs lie between lines of the log.
  int linesEvery() {
    return linesEvery;
  }

  Network network() {
    return Network.neuron(2, activation);
  }

  Samples samples() {
    LabelledSamples drawn =
        switch (this) {
          case REGRESSION -> LabelledSamples.regression();
          case CLASSIFICATION -> LabelledSamples.classification();
        };
    double[][] x = {LabelledSamples.array(drawn.x1()), LabelledSamples.array(drawn.x2())};
    return Samples.ofColumns(x, new double[][] {LabelledSamples.array(drawn.y())});
  }

  /// The neuron with the weights that a cell draws, and bias 0.
  Model start(int cell) {
    LabelledSamples drawn =
        switch (this) {
          case REGRESSION -> LabelledSamples.regression();
          case CLASSIFICATION -> LabelledSamples.classification();
        };
    return Model.of(network(), drawn.start(cell).get(0), drawn.start(cell).get(1), 0);
  }

  /// The training of the third cell.
  Training training(double rate) {
    return Training.of(loss, new GradientDescent(rate, steps, 0)).withLeastDecrease(LEAST_DECREASE);
  }

  /// The neuron as the third cell leaves it.
  Trained trained() {
    return training(RATE).train(start(firstCell + 2), samples());
  }

  /// A number with some decimals, rounded as Python does.
  static String fixed(double value, int decimals) {
    return Double.isFinite(value)
        ? new BigDecimal(value).setScale(decimals, RoundingMode.HALF_EVEN).toPlainString()
        : Double.toString(value);
  }

  /// The rate that a reader has chosen.
  ///
  /// @throws IllegalArgumentException if it is not positive
  static double rate(Parameters parameters) {
    double rate = parameters.number("rate");
    if (!(rate > 0)) {
      throw new IllegalArgumentException("rate should be positive, not " + Numbers.shown(rate));
    }
    return rate;
  }
}
