package dev.nabla.book.examples;

import dev.nabla.learn.Loss;
import dev.nabla.learn.Model;
import dev.nabla.learn.Samples;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// How far the predictions of a neuron with random weights are from the labels.
///
/// @param neuron which of them
record NeuronLoss(Neuron neuron) implements Example {
  private static final int DECIMALS = 2;

  @Override
  public String name() {
    return neuron.word() + "-loss";
  }

  @Override
  public String title() {
    return "The loss of a neuron with random weights: " + neuron.subject();
  }

  @Override
  public List<Integer> cells() {
    return List.of(neuron.firstCell());
  }

  @Override
  public Output run(Parameters parameters) {
    Loss loss = neuron.loss();
    Samples samples = neuron.samples();
    // shown
    Model random = neuron.start(neuron.firstCell());
    double value = random.loss(loss, samples);
    // end shown
    String shown = Neuron.fixed(value, DECIMALS);
    return new Output(
        "%s loss of random model: %s\n".formatted(loss.title(), shown),
        Optional.empty(),
        Map.of("loss", shown));
  }
}
