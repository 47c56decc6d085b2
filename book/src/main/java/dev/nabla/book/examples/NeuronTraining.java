package dev.nabla.book.examples;

import dev.nabla.learn.Loss;
import dev.nabla.learn.Model;
import dev.nabla.learn.Samples;
import dev.nabla.learn.Trained;
import dev.nabla.learn.Training;
import dev.nabla.learn.TrainingStop;
import dev.nabla.optimize.GradientDescent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Gradient descent until a step makes the loss smaller by no more than 0.0001.
///
/// @param neuron which of them
record NeuronTraining(Neuron neuron) implements Example {
  @Override
  public String name() {
    return neuron.word() + "-training";
  }

  @Override
  public String title() {
    return "A neuron learns " + neuron.subject();
  }

  @Override
  public List<Integer> cells() {
    return List.of(neuron.firstCell() + 2);
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
    int steps = neuron.steps();
    // shown
    Model start = neuron.start(neuron.firstCell() + 2);
    Training training = Training.of(loss, new GradientDescent(rate, steps, 0));
    Trained trained = training.withLeastDecrease(1e-4).train(start, samples);
    // end shown
    TrainingStop stop = trained.stop();
    List<String> lines = new ArrayList<>(trained.log().lines(loss, neuron.linesEvery(), stop));
    lines.add(stop.converged() ? "The algorithm has converged" : stop.reason());
    Map<String, String> values = new LinkedHashMap<>();
    double[] found = trained.model().parameters();
    values.put("w1", Numbers.shown(found[0]));
    values.put("w2", Numbers.shown(found[1]));
    values.put("b", Numbers.shown(found[2]));
    values.put("steps", Long.toString(trained.steps()));
    values.put("loss", Neuron.fixed(trained.model().loss(loss, samples), 6));
    values.put("reason", stop.reason());
    return new Output(
        String.join("\n", lines) + "\n", Optional.of(LossCurve.of(trained.log(), loss)), values);
  }
}
