package dev.nabla.learn;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.nabla.optimize.Adam;
import dev.nabla.optimize.FirstOrder;
import dev.nabla.optimize.GradientDescent;
import dev.nabla.optimize.Momentum;
import dev.nabla.optimize.Nesterov;
import dev.nabla.optimize.RmsProp;
import dev.nabla.optimize.Schedule;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class TrainingTest {
  private static FirstOrder rule(String name, int steps) {
    return switch (name) {
      case "gradient-descent" -> new GradientDescent(0.1, steps, 0);
      case "momentum" -> new Momentum(0.1, steps, 0);
      case "nesterov" -> new Nesterov(0.1, steps, 0);
      case "rmsprop" -> new RmsProp(Schedule.constant(0.01), 0.9, 1e-8, steps, 0);
      case "adam" -> new Adam(0.05, steps, 0);
      default -> throw new IllegalArgumentException(name);
    };
  }

  @TestFactory
  Stream<DynamicTest> everyRuleGoesWherePyTorchGoes() {
    List<NetworkCase> cases = NetworkCase.all();
    assertEquals(20, cases.stream().mapToInt(one -> one.runs().size()).sum());
    return cases.stream()
        .flatMap(
            one ->
                one.runs().stream()
                    .map(
                        run ->
                            DynamicTest.dynamicTest(
                                one.name() + " " + run.method(), () -> check(one, run))));
  }

  private static void check(NetworkCase one, NetworkCase.Run run) {
    Training training = Training.of(one.loss(), rule(run.method(), run.steps()));
    Trained trained = training.train(one.model(), one.samples());
    assertEquals(run.steps(), trained.steps());
    assertArrayEquals(NetworkCase.array(run.parameters()), trained.model().parameters(), 1e-11);
    assertInstanceOf(TrainingStop.Limit.class, trained.stop());
  }

  static Samples parabola(int count) {
    NumPyRandom random = NumPyRandom.seeded(11);
    double[] inputs = random.standardNormal(2 * count);
    double[] targets = new double[count];
    for (int i = 0; i < count; i++) {
      targets[i] = inputs[2 * i] * inputs[2 * i] > inputs[2 * i + 1] ? 1 : 0;
    }
    return Samples.ofRows(inputs, 2, targets, 1);
  }

  static Model start() {
    Network network = Network.of(2, List.of(5), Activation.TANH, new Layer(1, Activation.SIGMOID));
    return Model.initial(network, Initialisation.GLOROT, NumPyRandom.seeded(1));
  }

  /// The same by hand: an order for each epoch, batches of 8 and a last one of 6, one gradient
  /// each.
  @Test
  void batchesAreDealtFromAPermutationForEachEpoch() {
    Samples samples = parabola(30);
    Training training =
        Training.of(Loss.LOG, new GradientDescent(0.5, 1000, 0)).withBatches(8, 3).withEpochs(3);
    Trained trained = training.train(start(), samples);
    assertEquals(12, trained.steps());
    assertEquals(3, trained.epochs());
    NumPyRandom random = NumPyRandom.seeded(3);
    double[] parameters = start().parameters();
    double[] gradient = new double[parameters.length];
    double mean = 0;
    for (int epoch = 0; epoch < 3; epoch++) {
      int[] order = random.permutation(30);
      mean = 0;
      for (int from = 0; from < 30; from += 8) {
        int[] chosen = Arrays.copyOfRange(order, from, Math.min(30, from + 8));
        Samples batch =
            Samples.ofRows(
                Arrays.stream(chosen)
                    .flatMap(i -> IntStream.of(2 * i, 2 * i + 1))
                    .mapToDouble(i -> samples.inputs()[i])
                    .toArray(),
                2,
                Arrays.stream(chosen).mapToDouble(i -> samples.targets()[i]).toArray(),
                1);
        Model model = Model.of(start().network(), parameters);
        mean += model.lossAndGradient(Loss.LOG, batch, gradient) * chosen.length / 30;
        for (int i = 0; i < parameters.length; i++) {
          parameters[i] -= 0.5 * gradient[i];
        }
      }
    }
    assertArrayEquals(parameters, trained.model().parameters(), 1e-14);
    assertEquals(mean, trained.log().loss(trained.log().size() - 1), 1e-14);
    assertEquals(start().loss(Loss.LOG, samples), trained.log().loss(0), 1e-14);
  }

  @Test
  void aBatchOfAllSamplesIsNoBatch() {
    Samples samples = parabola(30);
    Training training = Training.of(Loss.LOG, new Adam(0.1, 20, 0));
    double[] expected = training.train(start(), samples).model().parameters();
    assertArrayEquals(
        expected, training.withBatches(31, 5).train(start(), samples).model().parameters());
  }

  @Test
  void trainingEndsWhenTheLossFallsTooLittle() {
    Samples line = Samples.ofRows(new double[] {-1, 0, 1}, 1, new double[] {-2, 0, 2}, 1);
    Model zero = Model.of(Network.neuron(1, Activation.LINEAR), 0, 0);
    Training training =
        Training.of(Loss.MEAN_SQUARED_ERROR, new GradientDescent(0.5, 100, 0))
            .withLeastDecrease(0.01);
    Trained trained = training.train(zero, line);
    TrainingStop.SmallDecrease stop =
        assertInstanceOf(TrainingStop.SmallDecrease.class, trained.stop());
    assertTrue(stop.converged());
    // The slope's error is 2 (2/3)^n after n steps, and the loss a third of its square.
    double steps = (double) trained.steps();
    double last = 4 * Math.pow(2.0 / 3, 2 * steps) / 3;
    double earlier = 4 * Math.pow(2.0 / 3, 2 * (steps - 1)) / 3;
    double evenEarlier = 4 * Math.pow(2.0 / 3, 2 * (steps - 2)) / 3;
    assertTrue(earlier - last <= 0.01 && evenEarlier - earlier > 0.01);
    assertEquals(earlier, stop.before(), 1e-14);
    assertEquals(last, stop.loss(), 1e-14);
    assertEquals(2 - 2 * Math.pow(2.0 / 3, steps), trained.model().parameters()[0], 1e-14);
  }

  @Test
  void aRisingLossIsNotTakenForConvergence() {
    Samples line = Samples.ofRows(new double[] {-1, 0, 1}, 1, new double[] {-2, 0, 2}, 1);
    Model zero = Model.of(Network.neuron(1, Activation.LINEAR), 0, 0);
    Training wild = Training.of(Loss.MEAN_SQUARED_ERROR, new GradientDescent(10, 10_000, 0));
    Trained risen = wild.withLeastDecrease(1e-4).train(zero, line);
    assertInstanceOf(TrainingStop.Rise.class, risen.stop());
    assertFalse(risen.stop().converged());
    Trained diverged = wild.train(zero, line);
    assertInstanceOf(TrainingStop.Diverged.class, diverged.stop());
    assertEquals(
        "diverged: the loss overflows after step %d; a smaller rate may help"
            .formatted(diverged.steps()),
        diverged.stop().reason());
    double factor = 10 * 2.0 / 3 - 1;
    assertEquals(Math.log(Double.MAX_VALUE) / 2 / Math.log(factor), (double) diverged.steps(), 2);
  }

  @Test
  void whatIsNotANumberIsToldWithItsStep() {
    Samples hole = Samples.ofRows(new double[] {-1, Double.NaN}, 1, new double[] {1, 2}, 1);
    Model zero = Model.of(Network.neuron(1, Activation.LINEAR), 0, 0);
    Training training = Training.of(Loss.MEAN_SQUARED_ERROR, new GradientDescent(0.1, 9, 0));
    assertEquals(new TrainingStop.NotANumber(0), training.train(zero, hole).stop());
    assertEquals(
        new TrainingStop.NotANumber(0), training.withBatches(1, 0).train(zero, hole).stop());
  }

  @Test
  void aSmallGradientEndsTheRule() {
    Samples line = Samples.ofRows(new double[] {-1, 0, 1}, 1, new double[] {-2, 0, 2}, 1);
    Model zero = Model.of(Network.neuron(1, Activation.LINEAR), 0, 0);
    Training training = Training.of(Loss.MEAN_SQUARED_ERROR, new GradientDescent(0.5, 1000, 1e-6));
    Trained trained = training.train(zero, line);
    assertInstanceOf(TrainingStop.SmallGradient.class, trained.stop());
    assertEquals(2, trained.model().parameters()[0], 2e-6);
  }

  @Test
  void aWatcherSeesEachStepAndStops() {
    AtomicLong calls = new AtomicLong();
    Training training =
        Training.of(Loss.LOG, new GradientDescent(0.1, 100, 0))
            .withWatch(
                (step, epoch, loss) -> {
                  assertEquals(calls.getAndIncrement(), step);
                  return step < 7;
                });
    Trained trained = training.train(start(), parabola(20));
    assertEquals(new TrainingStop.Cancelled(), trained.stop());
    assertEquals(7, trained.steps());
  }

  @Test
  void longLogsAreThinned() {
    TrainingLog.Writing writing = new TrainingLog.Writing();
    for (long epoch = 0; epoch <= 1_000_001; epoch++) {
      writing.add(epoch, 1.0 / (1 + epoch));
    }
    TrainingLog log = writing.ended(1_000_001, 0.5);
    assertTrue(log.size() > 30_000 && log.size() <= 65_537);
    assertEquals(0, log.epoch(0));
    assertEquals(1.0 / (1 + log.epoch(1000)), log.loss(1000));
    assertEquals(1_000_001, log.epoch(log.size() - 1));
    assertEquals(0.5, log.loss(log.size() - 1));
  }

  @Test
  void aStepAllocatesNothing() {
    Samples samples = parabola(40);
    Model neuron = Model.of(Network.neuron(2, Activation.SIGMOID), 0.1, 0.2, 0);
    for (int size : new int[] {0, 16}) {
      Training training =
          Training.of(Loss.LOG, new GradientDescent(1e-4, 40_000, 0)).withBatches(size, 1);
      long least = Long.MAX_VALUE;
      // HotSpot compiles when it can: on a busy machine that takes a while.
      for (int round = 0; round < 20 && least >= 1_500_000; round++) {
        least = Math.min(least, allocatedBySteps(training, neuron, samples));
      }
      long bytes = least;
      // The log grows: some bytes a step.
      assertTrue(bytes < 1_500_000, () -> bytes + " bytes");
    }
  }

  /// Bytes of the second half of the steps.
  private static long allocatedBySteps(Training training, Model neuron, Samples samples) {
    long[] marks = new long[2];
    Trained trained =
        training
            .withWatch(
                (step, epoch, loss) -> {
                  if (step == 20_000 || step == 39_999) {
                    marks[step == 20_000 ? 0 : 1] = allocated();
                  }
                  return true;
                })
            .train(neuron, samples);
    assertEquals(40_000, trained.steps());
    return marks[1] - marks[0];
  }

  /// Bytes this thread has allocated. Reflective, because the engine needs no management module.
  private static long allocated() {
    try {
      Object bean =
          Class.forName("java.lang.management.ManagementFactory")
              .getMethod("getThreadMXBean")
              .invoke(null);
      Method method =
          Class.forName("com.sun.management.ThreadMXBean")
              .getMethod("getCurrentThreadAllocatedBytes");
      return (long) method.invoke(bean);
    } catch (ReflectiveOperationException absent) {
      throw new LinkageError(absent.getMessage(), absent);
    }
  }

  @Test
  void whatDoesNotFitIsRefused() {
    Training training = Training.of(Loss.CROSS_ENTROPY, new GradientDescent(0.1, 9, 0));
    assertThrows(IllegalArgumentException.class, () -> training.train(start(), parabola(9)));
    assertThrows(IllegalArgumentException.class, () -> training.resume(start(), parabola(9)));
  }
}
