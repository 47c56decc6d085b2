package dev.nabla.learn;

import dev.nabla.expr.ArrayBuild;
import dev.nabla.expr.Build;
import dev.nabla.expr.Comparison;
import dev.nabla.expr.Dimension;
import dev.nabla.expr.ElementaryFunction;
import dev.nabla.expr.Expr;
import dev.nabla.expr.Relation;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// What training makes small: how far predictions are from targets, as a mean over samples.
public enum Loss {
  /// The sum of squares (Y − Ŷ)² divided by 2m for m samples; half the usual mean, so that no 2
  /// stands in its gradient. For every activation.
  MEAN_SQUARED_ERROR("mse", "MSE"),
  /// −(1/m) Σ Y ln Ŷ + (1 − Y) ln(1 − Ŷ), for a sigmoid. Each output says yes or no by itself.
  LOG("log", "Log"),
  /// −(1/m) Σ Y ln Ŷ, for softmax. The targets of a sample are 1 for its class and 0 for others.
  CROSS_ENTROPY("cross-entropy", "Cross-entropy");

  private final String text;
  private final String title;

  Loss(String text, String title) {
    this.text = text;
    this.title = title;
  }

  /// The word for it: `log`.
  public String text() {
    return text;
  }

  /// How a log line names it: `Log`.
  public String title() {
    return title;
  }

  /// The loss of a word.
  public static Optional<Loss> named(String word) {
    return Arrays.stream(values()).filter(one -> one.text.equals(word)).findFirst();
  }

  /// The last activations that the loss is for.
  public List<Activation> activations() {
    return switch (this) {
      case MEAN_SQUARED_ERROR -> List.of(Activation.values());
      case LOG -> List.of(Activation.SIGMOID);
      case CROSS_ENTROPY -> List.of(Activation.SOFTMAX);
    };
  }

  /// The loss of a network as a scalar, in terms of the network's symbols. Logarithms of
  /// predictions are taken together with the activation, so that scores of any size give a number.
  ///
  /// @param samples features × samples
  /// @param targets outputs × samples
  /// @throws IllegalArgumentException if the loss is not for the network's last activation, or
  ///   shapes do not fit
  public Expr of(Network network, Expr samples, Expr targets) {
    Activation activation = network.layers().getLast().activation();
    check(activation);
    Expr scores = network.scores(samples);
    if (!scores.shape().equals(targets.shape())) {
      throw new IllegalArgumentException(
          "predictions are " + scores.shape() + ", but targets are " + targets.shape());
    }
    Dimension count = scores.shape().axes().get(1);
    return switch (this) {
      case MEAN_SQUARED_ERROR ->
          ArrayBuild.sum(targets.minus(activation.of(scores)).pow(2)).div(count.toExpr().times(2));
      case LOG -> ArrayBuild.sum(logLoss(scores, targets)).div(count.toExpr());
      case CROSS_ENTROPY ->
          ArrayBuild.sum(targets.times(Activation.logSum(scores).minus(scores)))
              .div(count.toExpr());
    };
  }

  /// @throws IllegalArgumentException if the loss is not for this last activation
  void check(Activation activation) {
    if (!activations().contains(activation)) {
      throw new IllegalArgumentException(
          "the loss %s is for a last layer with %s, not %s"
              .formatted(text, activations().getFirst().text(), activation.text()));
    }
  }

  /// Y softplus(−Z) + (1 − Y) softplus(Z) with one exponential, of −|Z|; at 0 both parts have the
  /// slopes of the left side, whose sum is right.
  private static Expr logLoss(Expr scores, Expr targets) {
    Relation isLeft = new Relation(scores, Comparison.LESS_OR_EQUAL, Build.ZERO);
    Expr size = ArrayBuild.where(isLeft, scores, scores.unaryMinus());
    Expr line =
        ArrayBuild.where(
            isLeft, Build.negate(targets.times(scores)), Build.ONE.minus(targets).times(scores));
    return Build.apply(ElementaryFunction.SOFTPLUS, size).plus(line);
  }
}
