package dev.nabla.learn;

import java.math.BigInteger;

/// All that decides how a training goes on, so that one that has been saved between two steps ends
/// with the same bits.
final class TrainingState {
  private static final String FORMAT = "nabla-checkpoint";
  private static final int VERSION = 1;

  final double[] parameters;
  final double[][] memory;
  TrainingLog.Writing log = new TrainingLog.Writing();
  long step;
  long epoch;

  /// The loss of the last epoch.
  double loss;

  /// How many batches of this epoch are over, and the sum of the losses of their samples.
  int batch;

  double sum;

  final NumPyRandom random;

  /// Random numbers as they were before this epoch's order was drawn.
  private final NumPyRandom atEpoch;

  TrainingState(double[] parameters, double[][] memory, NumPyRandom random) {
    this.parameters = parameters;
    this.memory = memory;
    this.random = random;
    this.atEpoch = NumPyRandom.of(random.state());
  }

  void enter(long newEpoch, double newLoss) {
    epoch = newEpoch;
    loss = newLoss;
    log.add(newEpoch, newLoss);
  }

  /// Begins an epoch: the next random numbers are for its order.
  void beginEpoch() {
    batch = 0;
    sum = 0;
    atEpoch.become(random);
  }

  String text(Identity identity) {
    JsonWriter json = new JsonWriter().open('{');
    json.name("format").value(FORMAT).name("version").value(VERSION);
    identity.write(json);
    json.name("step").value(step).name("epoch").value(epoch).name("loss").value(loss);
    json.name("batch").value(batch).name("sum").value(sum);
    NumPyRandom.State numbers = atEpoch.state();
    json.name("random").open('{');
    json.name("state").value(numbers.state().toString());
    json.name("increment").value(numbers.increment().toString());
    json.name("hasHalf").value(numbers.hasHalf());
    json.name("half").value(Integer.toUnsignedLong(numbers.half()));
    json.close('}');
    json.name("parameters").values(parameters);
    json.name("memory").open('[');
    for (double[] array : memory) {
      json.next().values(array);
    }
    json.close(']');
    log.write(json);
    return json.close('}').text();
  }

  /// Takes over what [#text] has written.
  ///
  /// @throws ModelException if it is of another run, or not whole
  void read(String text, Identity identity) {
    JsonObject json = JsonObject.of(text, FORMAT, VERSION);
    identity.check(json);
    step = json.whole("step");
    epoch = json.whole("epoch");
    loss = json.number("loss");
    batch = json.count("batch");
    sum = json.number("sum");
    copy(json.numbers("parameters"), parameters);
    double[][] saved = json.matrix("memory");
    if (saved.length != memory.length) {
      throw new ModelException("its memory has another size");
    }
    for (int i = 0; i < memory.length; i++) {
      copy(saved[i], memory[i]);
    }
    random.become(NumPyRandom.of(state(json.object("random"))));
    atEpoch.become(random);
    log = TrainingLog.Writing.read(json.object("log"));
  }

  private static void copy(double[] from, double[] to) {
    if (from.length != to.length) {
      throw new ModelException("it has %d numbers for %d".formatted(from.length, to.length));
    }
    System.arraycopy(from, 0, to, 0, to.length);
  }

  private static NumPyRandom.State state(JsonObject json) {
    try {
      return new NumPyRandom.State(
          whole(json.string("state")),
          whole(json.string("increment")),
          json.flag("hasHalf"),
          (int) json.whole("half"));
    } catch (IllegalArgumentException impossible) {
      throw new ModelException("its random numbers have no such state");
    }
  }

  private static BigInteger whole(String digits) {
    if (!digits.matches("[0-9]{1,40}")) {
      throw new ModelException("its random numbers have no state");
    }
    return new BigInteger(digits);
  }
}
