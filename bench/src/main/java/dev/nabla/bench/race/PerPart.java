package dev.nabla.bench.race;

import java.util.Arrays;

/// A contestant whose every call does the work many times; the times are of one.
record PerPart(Contestant whole, int parts) implements Contestant {
  @Override
  public String name() {
    return whole.name();
  }

  @Override
  public Start start() {
    return whole.start();
  }

  @Override
  public double[] run(int repetitions) {
    return Arrays.stream(whole.run(repetitions)).map(time -> time / parts).toArray();
  }

  @Override
  public double[] answer() {
    return whole.answer();
  }

  @Override
  public void forget() {
    whole.forget();
  }
}
