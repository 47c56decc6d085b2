package dev.nabla.examples;

import dev.nabla.learn.Activation;
import dev.nabla.learn.Checkpoints;
import dev.nabla.learn.Initialisation;
import dev.nabla.learn.Layer;
import dev.nabla.learn.Loss;
import dev.nabla.learn.Model;
import dev.nabla.learn.Network;
import dev.nabla.learn.NetworkObjective;
import dev.nabla.learn.NumPyRandom;
import dev.nabla.learn.Samples;
import dev.nabla.learn.Standardisation;
import dev.nabla.learn.Table;
import dev.nabla.learn.TabularModel;
import dev.nabla.learn.Trained;
import dev.nabla.learn.Training;
import dev.nabla.learn.TrainingWatch;
import dev.nabla.optimize.Adam;
import dev.nabla.optimize.GradientDescent;
import dev.nabla.optimize.LimitedBfgs;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

final class Learning {
  private Learning() {}

  static Trained neuron(double[][] x, double[][] y) {
    // @start region="neuron"
    Network neuron = Network.neuron(2, Activation.SIGMOID);
    Model start = Model.initial(neuron, Initialisation.HALF, NumPyRandom.seeded(1));
    Training training = Training.of(Loss.LOG, new GradientDescent(0.1, 500, 0));
    Trained trained = training.withLeastDecrease(1e-4).train(start, Samples.ofColumns(x, y));
    System.out.println(trained.stop().reason());
    // @end
    return trained;
  }

  static double[] network(Samples samples) throws IOException {
    // @start region="network"
    Layer last = new Layer(10, Activation.SOFTMAX);
    Network network = Network.of(784, List.of(100), Activation.RELU, last);
    Model start = Model.initial(network, Initialisation.HE, NumPyRandom.seeded(1));
    Training training =
        Training.of(Loss.CROSS_ENTROPY, new Adam(0.001, 100_000, 0))
            .withBatches(128, 1)
            .withEpochs(10)
            .withCheckpoints(Checkpoints.everyTime(Path.of("run.json"), Duration.ofSeconds(5)));
    Model model = training.resume(start, samples).model(); // goes on if it was killed before
    double[] probabilities = model.predict(new double[784]);
    model.save(Path.of("digits.json"));
    // @end
    return probabilities;
  }

  static List<String> tabular(Table training, Table test) {
    // @start region="tabular"
    List<String> features = List.of("length", "width");
    List<String> classes = TabularModel.classes(training, "species");
    Layer last = new Layer(classes.size(), Activation.SOFTMAX);
    Network network = new Network(2, List.of(last));
    Model start = Model.initial(network, Initialisation.GLOROT, NumPyRandom.seeded(1));
    Optional<Standardisation> scaling = Optional.of(Standardisation.of(training, features));
    TabularModel table = new TabularModel(start, features, "species", scaling, classes);
    Trained trained =
        Training.of(Loss.CROSS_ENTROPY, new GradientDescent(0.1, 1000, 0))
            .train(start, table.samples(training));
    TabularModel model = table.with(trained.model());
    List<String> species = model.chosen(model.outputs(test));
    // @end
    return species;
  }

  static double[] objective(Model start, Samples samples) {
    // @start region="objective"
    NetworkObjective objective = NetworkObjective.of(start.network(), Loss.LOG, samples);
    Trained trained = objective.train(new LimitedBfgs(), start, TrainingWatch.NOBODY);
    double[] parameters = trained.model().parameters();
    // @end
    return parameters;
  }
}
