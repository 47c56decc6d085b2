package dev.nabla.learn;

import dev.nabla.compile.CompiledArrays;
import dev.nabla.expr.Expr;
import dev.nabla.optimize.Course;
import dev.nabla.optimize.Iterate;
import dev.nabla.optimize.Keep;
import dev.nabla.optimize.Method;
import dev.nabla.optimize.Objective;
import dev.nabla.optimize.Path;

/// The loss of a network on all samples as a function of its parameters, for methods that need more
/// than a rule for the next step, such as L-BFGS. Immutable; for one thread at a time.
///
/// {@snippet file="dev/nabla/examples/Learning.java" region="objective"}
public final class NetworkObjective implements Objective {
  private static final int KEPT = 10_000;

  private final Network network;
  private final Samples samples;
  private final CompiledArrays loss;
  private final CompiledArrays lossAndGradient;

  private NetworkObjective(Network network, Loss loss, Samples samples) {
    Model.check(network, samples);
    this.network = network;
    this.samples = samples;
    this.loss = NetworkCode.loss(network, loss, samples.count());
    this.lossAndGradient = NetworkCode.lossAndGradient(network, loss, samples.count());
  }

  /// The loss of a network on samples.
  ///
  /// @throws IllegalArgumentException if the samples or the loss do not fit the network
  public static NetworkObjective of(Network network, Loss loss, Samples samples) {
    return new NetworkObjective(network, loss, samples);
  }

  @Override
  public int size() {
    return network.parameters();
  }

  /// As in `W2[0,3]`, with rows and columns from 0.
  @Override
  public String name(int variable) {
    int first = 0;
    for (Expr.Symbol symbol : network.symbols()) {
      int size = symbol.shape().size();
      if (variable < first + size) {
        int columns = symbol.shape().axes().get(1).length();
        int place = variable - first;
        return "%s[%d,%d]".formatted(symbol.name(), place / columns, place % columns);
      }
      first += size;
    }
    throw new IndexOutOfBoundsException(variable);
  }

  @Override
  public double value(double[] point) {
    double[][] results = {new double[1]};
    loss.run(arguments(point), results);
    return results[0][0];
  }

  @Override
  public double valueAndGradient(double[] point, double[] gradient) {
    double[][] results = {new double[1], gradient};
    lossAndGradient.run(arguments(point), results);
    return results[0][0];
  }

  private double[][] arguments(double[] point) {
    return new double[][] {point, samples.inputs(), samples.targets()};
  }

  /// Trains a model by a method; an epoch is a step.
  ///
  /// @throws IllegalArgumentException if the model is of another network
  public Trained train(Method<Objective> method, Model start, TrainingWatch watch) {
    if (!start.network().equals(network)) {
      throw new IllegalArgumentException("the model is of another network");
    }
    Course course =
        Course.WHOLE
            .keeping(Keep.atMost(KEPT))
            .watchedBy(each -> watch.goesOn(each.number(), each.number(), each.value()));
    Path path = method.minimize(this, start.parameters(), course);
    TrainingLog.Writing log = new TrainingLog.Writing();
    for (Iterate iterate : path.iterates()) {
      log.add(iterate.number(), iterate.value());
    }
    return new Trained(
        Model.of(network, path.point().toArray()),
        log.ended(path.steps(), path.value()),
        new TrainingStop.ByMethod(path.stop()),
        path.steps(),
        path.steps());
  }
}
