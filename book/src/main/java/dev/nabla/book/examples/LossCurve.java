package dev.nabla.book.examples;

import dev.nabla.figure.Axes;
import dev.nabla.figure.Figure;
import dev.nabla.figure.Panel;
import dev.nabla.figure.Role;
import dev.nabla.learn.Loss;
import dev.nabla.learn.TrainingLog;
import java.util.Arrays;

/// The picture of a training: the loss over the epochs.
public final class LossCurve {
  private LossCurve() {}

  /// A figure of a log.
  public static Figure of(TrainingLog log, Loss loss) {
    double[] epochs = Arrays.stream(log.epochs()).asDoubleStream().toArray();
    double[] losses = log.losses();
    int last = log.size() - 1;
    Axes axes = Axes.alongEdges().labelled("epoch", loss.title() + " loss");
    if (last > 0) {
      axes = axes.withX(epochs[0], epochs[last]);
    }
    return Figure.of(Panel.untitled().withAxes(axes).line(epochs, losses, Role.FUNCTION))
        .withTitle(loss.title() + " loss while training")
        .withMessage(
            "The loss is %s at the start and %s after epoch %d."
                .formatted(Numbers.shown(losses[0]), Numbers.shown(losses[last]), log.epoch(last)));
  }
}
