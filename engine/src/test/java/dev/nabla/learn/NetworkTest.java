package dev.nabla.learn;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.nabla.derive.MatrixCalculus;
import dev.nabla.expr.Build;
import dev.nabla.expr.Dimension;
import dev.nabla.expr.Expr;
import dev.nabla.expr.Shape;
import dev.nabla.text.Format;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class NetworkTest {
  @TestFactory
  Stream<DynamicTest> lossGradientAndOutputAreThoseOfPyTorch() {
    List<NetworkCase> cases = NetworkCase.all();
    assertTrue(cases.size() > 30);
    return cases.stream().map(one -> DynamicTest.dynamicTest(one.name(), () -> check(one)));
  }

  private static void check(NetworkCase one) {
    double[] gradient = new double[one.gradient().size()];
    double value = one.model().lossAndGradient(one.loss(), one.samples(), gradient);
    assertEquals(one.value(), value, 1e-12 * Math.abs(one.value()));
    assertEquals(value, one.model().loss(one.loss(), one.samples()), 1e-14 * Math.abs(value));
    double largest = one.gradient().stream().mapToDouble(Math::abs).max().orElseThrow();
    assertArrayEquals(NetworkCase.array(one.gradient()), gradient, 1e-12 * largest);
    double[] first = Arrays.copyOf(one.samples().inputs(), one.model().network().features());
    assertArrayEquals(NetworkCase.array(one.output()), one.model().predict(first), 1e-12);
  }

  /// The formulas of the model notebook: ∂L/∂w = −(1/m)(Y − Ŷ)Xᵀ and ∂L/∂b = −(1/m) Σ (Y − Ŷ).
  @Test
  void gradientsOfNeuronsAreThoseOfTextbooks() {
    int count = 40;
    NumPyRandom random = NumPyRandom.seeded(3);
    for (Loss loss : List.of(Loss.MEAN_SQUARED_ERROR, Loss.LOG)) {
      Activation activation = loss == Loss.LOG ? Activation.SIGMOID : Activation.LINEAR;
      double[][] x = {random.standardNormal(count), random.standardNormal(count)};
      double[] y = Arrays.stream(random.random(count)).map(Math::rint).toArray();
      Model model = Model.initial(Network.neuron(2, activation), Initialisation.HALF, random);
      double[] w = model.parameters();
      double[] expected = new double[3];
      for (int j = 0; j < count; j++) {
        double score = w[0] * x[0][j] + w[1] * x[1][j] + w[2];
        double predicted = loss == Loss.LOG ? 1 / (1 + Math.exp(-score)) : score;
        expected[0] -= (y[j] - predicted) * x[0][j] / count;
        expected[1] -= (y[j] - predicted) * x[1][j] / count;
        expected[2] -= (y[j] - predicted) / count;
      }
      double[] gradient = new double[3];
      model.lossAndGradient(loss, Samples.ofColumns(x, new double[][] {y}), gradient);
      assertArrayEquals(expected, gradient, 1e-15);
    }
  }

  @Test
  void gradientOfTheSquaredErrorReadsAsInTextbooks() {
    Dimension m = new Dimension.Named("m");
    Expr.Symbol samples = Build.symbol("X", Shape.of(new Dimension.Fixed(2), m));
    Expr.Symbol targets = Build.symbol("Y", Shape.of(Dimension.Fixed.ONE, m));
    Network neuron = Network.neuron(2, Activation.LINEAR);
    Expr.Symbol weights = neuron.symbols().getFirst();
    Expr predicted = neuron.output(samples);
    Expr loss = Loss.MEAN_SQUARED_ERROR.of(neuron, samples, targets);
    MatrixCalculus calculus =
        new MatrixCalculus(Map.of(Build.symbol("P", predicted.shape()), predicted));
    assertEquals(
        "-(1/m)*(Y - P)·Xᵀ", Format.TEXT.write(calculus.gradient(loss, weights).expression()));
  }

  @Test
  void scoresOfThousandsGiveNumbers() {
    Model neuron = Model.of(Network.neuron(1, Activation.SIGMOID), 1, 0);
    double[] gradient = new double[2];
    Samples wrong = Samples.ofRows(new double[] {5000, -5000}, 1, new double[] {0, 1}, 1);
    assertEquals(5000, neuron.lossAndGradient(Loss.LOG, wrong, gradient));
    assertArrayEquals(new double[] {5000, 0}, gradient);
    Samples right = Samples.ofRows(new double[] {40, -40}, 1, new double[] {1, 0}, 1);
    assertEquals(Math.exp(-40), neuron.lossAndGradient(Loss.LOG, right, gradient), 1e-32);
    assertEquals(-40 * Math.exp(-40), gradient[0], 1e-31);
    Model classes =
        Model.of(new Network(1, List.of(new Layer(2, Activation.SOFTMAX))), 1, -1, 0, 0);
    double[] slopes = new double[4];
    Samples first = Samples.ofRows(new double[] {2000}, 1, new double[] {0, 1}, 2);
    assertEquals(4000, classes.lossAndGradient(Loss.CROSS_ENTROPY, first, slopes));
    assertArrayEquals(new double[] {2000, -2000, 1, -1}, slopes);
    assertArrayEquals(new double[] {1, 0}, classes.predict(2000));
  }

  @Test
  void slopeOfReluAtZeroIsZero() {
    Network network =
        new Network(1, List.of(new Layer(1, Activation.RELU), new Layer(1, Activation.LINEAR)));
    double[] gradient = new double[4];
    Samples sample = Samples.ofRows(new double[] {1}, 1, new double[] {1}, 1);
    Model.of(network, 0, 0, 1, 0).lossAndGradient(Loss.MEAN_SQUARED_ERROR, sample, gradient);
    assertArrayEquals(new double[] {0, 0, 0, -1}, gradient, 0);
    assertEquals(Double.NaN, Model.of(network, Double.NaN, 0, 1, 0).predict(1)[0]);
  }

  @Test
  void predictionOfASampleDoesNotDependOnTheOthers() {
    NumPyRandom random = NumPyRandom.seeded(2);
    Network network = Network.of(3, List.of(7), Activation.TANH, new Layer(2, Activation.SOFTMAX));
    Model model = Model.initial(network, Initialisation.GLOROT, random);
    double[] features = random.standardNormal(3 * 1000);
    double[] all = model.predictAll(features);
    for (int i : new int[] {0, 1, 255, 256, 511, 999}) {
      double[] alone = model.predict(Arrays.copyOfRange(features, 3 * i, 3 * i + 3));
      assertArrayEquals(alone, Arrays.copyOfRange(all, 2 * i, 2 * i + 2));
    }
  }

  /// What NumPy's `default_rng(5)` draws, layer after layer.
  @Test
  void firstWeightsAreDrawnAsInNumPy() {
    Network network = Network.of(3, List.of(2), Activation.TANH, new Layer(1, Activation.LINEAR));
    assertDraws(
        network,
        Initialisation.HALF,
        0.4025014618726901,
        0.4039703948682469,
        0.257662780521071,
        0.1429006900440708,
        0.026965351190828213,
        0.19168444039275911,
        0,
        0,
        0.20423660270999933,
        0.022637596951222583,
        0);
    assertDraws(
        network,
        Initialisation.GLOROT,
        0.6682279257614911,
        0.6746644676585318,
        0.03357662195681432,
        -0.4692856636488003,
        -0.977288866064209,
        -0.2555259796033835,
        0,
        0,
        -0.25887686843114843,
        -1.286155975861276,
        0);
    assertDraws(
        network,
        Initialisation.HE,
        -0.654774266857938,
        -1.0813345918512576,
        -0.20278641527443442,
        0.3432920993478421,
        0.9275781095525921,
        0.0895748999521482,
        0,
        0,
        -0.5526473205362324,
        -0.7847803553442784,
        0);
  }

  private static void assertDraws(Network network, Initialisation way, double... expected) {
    assertArrayEquals(expected, way.draw(network, NumPyRandom.seeded(5)));
  }

  @Test
  void whatDoesNotFitIsRefusedInWords() {
    Network neuron = Network.neuron(2, Activation.LINEAR);
    Samples three = Samples.ofRows(new double[6], 3, new double[2], 1);
    assertMessage(
        "the network is from 2 features to 1 outputs, but samples have 3 features and 1 targets",
        () -> Model.of(neuron, 1, 2, 3).loss(Loss.MEAN_SQUARED_ERROR, three));
    assertMessage("the network has 3 parameters, not 2", () -> Model.of(neuron, 1, 2));
    Samples two = Samples.ofRows(new double[4], 2, new double[2], 1);
    assertMessage(
        "the loss log is for a last layer with sigmoid, not linear",
        () -> Model.of(neuron, 1, 2, 3).loss(Loss.LOG, two));
    assertMessage("a sample has 2 features, not 1", () -> Model.of(neuron, 1, 2, 3).predict(1));
    assertMessage("there are no samples", () -> Samples.ofRows(new double[0], 1, new double[0], 1));
  }

  private static void assertMessage(String message, Runnable call) {
    assertEquals(message, assertThrows(IllegalArgumentException.class, call::run).getMessage());
  }
}
