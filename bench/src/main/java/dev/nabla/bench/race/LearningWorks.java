package dev.nabla.bench.race;

import dev.nabla.compile.ArrayCompiler;
import dev.nabla.compile.CompiledArrays;
import dev.nabla.expr.ArrayBuild;
import dev.nabla.expr.Build;
import dev.nabla.expr.Expr;
import dev.nabla.expr.Shape;
import dev.nabla.learn.Activation;
import dev.nabla.learn.Initialisation;
import dev.nabla.learn.Layer;
import dev.nabla.learn.Loss;
import dev.nabla.learn.Model;
import dev.nabla.learn.Network;
import dev.nabla.learn.NetworkObjective;
import dev.nabla.learn.NumPyRandom;
import dev.nabla.learn.Samples;
import dev.nabla.learn.Training;
import dev.nabla.optimize.Adam;
import dev.nabla.optimize.FirstOrder;
import dev.nabla.optimize.GradientDescent;
import java.util.List;
import java.util.function.Supplier;

/// The works of learning: a large logistic regression, one step of a small neuron, one epoch of a
/// network. `bench/peers/learn_numpy.py` and `learn_torch.py` do the same.
final class LearningWorks {
  static final String REGRESSION = "logistic regression, 1,000,000 x 100";
  static final String NEURON = "neuron, 40 samples, 2 features";
  static final String NETWORK = "network 784-100-10, 60,000 samples";

  private static final int SEED = 1;
  private static final double TO_SUM = 2;
  private static final double TO_NUMPY = 1.0 / 3;
  private static final double STEP_MILLISECONDS = 0.002;
  private static final int STEPS_OF_NUMPY = 1_000;
  private static final int STEPS = 20_000;
  private static final int BATCH = 128;
  private static final double EXACT = 1e-10;

  private final Numbers numbers;
  private final Peers peers;
  private final int cores;

  LearningWorks(Numbers numbers, Peers peers, int cores) {
    this.numbers = numbers;
    this.peers = peers;
    this.cores = cores;
  }

  /// Works with what makes their groups, so that the numbers of one need not be held for the next.
  record Work(String name, Supplier<List<Group>> groups) {}

  List<Work> all() {
    return List.of(
        new Work(REGRESSION, this::regression),
        new Work(NEURON, this::neuron),
        new Work(NETWORK, this::network));
  }

  private List<Group> regression() {
    int m = 1_000_000;
    int k = 100;
    double[] inputs = numbers.even("design", -0.5, 0.5, m, k);
    double[] targets = new double[m];
    for (int i = 0; i < m; i++) {
      targets[i] = inputs[i * k] > 0 ? 1 : 0;
    }
    numbers.written("design_targets", targets, m);
    double[] point = numbers.even("design_point", -1, 1, k + 1);
    double[] gradient = new double[k + 1];
    double[] value = new double[1];
    Own own =
        Own.of(
            "loss and gradient",
            () -> {
              NetworkObjective objective =
                  NetworkObjective.of(
                      Network.neuron(k, Activation.SIGMOID),
                      Loss.LOG,
                      Samples.ofRows(inputs, k, targets, 1));
              return () -> value[0] = objective.valueAndGradient(point, gradient);
            },
            () -> joined(value, gradient));
    Group whole =
        new Group(
            REGRESSION,
            "loss and gradient",
            own,
            List.of(
                new Group.Opponent(
                    "plain Java sum (goal 1.3)", () -> plainSum(inputs), TO_SUM, false),
                new Group.Opponent("own sum", () -> ownSum(inputs, m, k), Double.NaN, false),
                peer(Peers.Name.NUMPY, "NumPy", REGRESSION, "loss and gradient", TO_NUMPY)),
            EXACT);
    Group sum =
        new Group(
            REGRESSION,
            "sum of the matrix",
            ownSum(inputs, m, k),
            List.of(
                Group.Opponent.of("plain Java sum", () -> plainSum(inputs), Double.NaN),
                peer(Peers.Name.NUMPY, "NumPy", REGRESSION, "sum of the matrix", Double.NaN)),
            EXACT);
    return List.of(whole, sum);
  }

  private static double[] joined(double[] value, double[] gradient) {
    double[] all = new double[1 + gradient.length];
    all[0] = value[0];
    System.arraycopy(gradient, 0, all, 1, gradient.length);
    return all;
  }

  private Own plainSum(double[] matrix) {
    double[] sum = new double[1];
    return Own.everyTime("plain Java sum", () -> sum[0] = PlainSum.of(matrix, cores), sum::clone);
  }

  private static Own ownSum(double[] matrix, int rows, int columns) {
    double[][] results = {new double[1]};
    double[][] arguments = {matrix};
    return Own.of(
        "own sum",
        () -> {
          Expr.Symbol symbol = Build.symbol("S", Shape.of(rows, columns));
          CompiledArrays sum =
              ArrayCompiler.compile(List.of(ArrayBuild.sum(symbol)), List.of(symbol));
          return () -> sum.run(arguments, results);
        },
        () -> results[0].clone());
  }

  private List<Group> neuron() {
    int m = 40;
    int k = 2;
    double[] inputs = numbers.normal("neuron_inputs", 0, 1, m, k);
    double[] targets = new double[m];
    for (int i = 0; i < m; i++) {
      targets[i] = i % 2;
    }
    numbers.written("neuron_targets", targets, m);
    Samples samples = Samples.ofRows(inputs, k, targets, 1);
    double[] parameters = numbers.even("neuron_start", -1, 1, k + 1);
    Model start = Model.of(Network.neuron(k, Activation.SIGMOID), parameters);
    return List.of(
        step(
            "step of gradient descent",
            new GradientDescent(0.01, Long.MAX_VALUE, 0),
            start,
            samples),
        step("step of Adam", new Adam(0.01, Long.MAX_VALUE, 0), start, samples));
  }

  private Group step(String method, FirstOrder rule, Model start, Samples samples) {
    Training training = Training.of(Loss.LOG, rule);
    return new Group(
        NEURON,
        method,
        new TrainingTime(training, start, samples, STEPS, STEPS, STEPS_OF_NUMPY),
        List.of(
            new Group.Opponent("2 µs", () -> new Allowed(STEP_MILLISECONDS), 1, false),
            Group.Opponent.of(
                "NumPy",
                () -> new PerPart(peers.get(Peers.Name.NUMPY).on(NEURON, method), STEPS_OF_NUMPY),
                Double.NaN)),
        EXACT);
  }

  private List<Group> network() {
    int m = 60_000;
    int k = 784;
    int classes = 10;
    double[] inputs = numbers.even("images", 0, 1, m, k);
    double[] targets = new double[m * classes];
    for (int i = 0; i < m; i++) {
      targets[i * classes + i % classes] = 1;
    }
    numbers.written("image_targets", targets, m, classes);
    Network network =
        Network.of(k, List.of(100), Activation.RELU, new Layer(classes, Activation.SOFTMAX));
    Model start = Model.initial(network, Initialisation.HE, NumPyRandom.seeded(SEED));
    numbers.written("network_start", start.parameters(), network.parameters());
    Training training =
        Training.of(Loss.CROSS_ENTROPY, new GradientDescent(0.1, Long.MAX_VALUE, 0))
            .withBatches(BATCH, SEED);
    String method = "epoch in batches of 128";
    return List.of(
        new Group(
            NETWORK,
            method,
            new TrainingTime(training, start, Samples.ofRows(inputs, k, targets, classes), 1, 1, 1),
            List.of(peer(Peers.Name.TORCH, "PyTorch", NETWORK, method, Double.NaN)),
            1e-8));
  }

  private Group.Opponent peer(
      Peers.Name name, String shown, String work, String method, double target) {
    return Group.Opponent.of(shown, () -> peers.get(name).on(work, method), target);
  }
}
