package dev.nabla.book.examples;

import dev.nabla.learn.Loss;
import dev.nabla.learn.Model;
import dev.nabla.learn.Samples;
import dev.nabla.learn.Training;
import dev.nabla.optimize.GradientDescent;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// One step of gradient descent, and how much smaller the loss is after it.
///
/// @param neuron which of them
record NeuronStep(Neuron neuron) implements Example {
  private static final int DECIMALS = 2;

  @Override
  public String name() {
    return neuron.word() + "-step";
  }

  @Override
  public String title() {
    return "One step of gradient descent: " + neuron.subject();
  }

  @Override
  public List<Integer> cells() {
    return List.of(neuron.firstCell() + 1);
  }

  @Override
  public List<Control> controls() {
    return List.of(Neuron.RATE_CONTROL);
  }

  @Override
  public Output run(Parameters parameters) {
    double rate = Neuron.rate(parameters);
    Loss loss = neuron.loss();
    Samples samples = neuron.samples();
    // shown
    Model start = neuron.start(neuron.firstCell() + 1);
    Training step = Training.of(loss, new GradientDescent(rate, 1, 0));
    Model next = step.train(start, samples).model();
    // end shown
    String before = Neuron.fixed(start.loss(loss, samples), DECIMALS);
    String after = Neuron.fixed(next.loss(loss, samples), DECIMALS);
    return new Output(
        "%1$s loss before update: %2$s\n%1$s loss after update: %3$s\n"
            .formatted(loss.title(), before, after),
        Optional.empty(),
        Map.of("before", before, "after", after));
  }
}
