package dev.nabla.book.command;

import dev.nabla.book.wire.Code;
import dev.nabla.book.wire.Column;
import dev.nabla.book.wire.Refusal;
import dev.nabla.learn.Activation;
import dev.nabla.learn.Initialisation;
import dev.nabla.learn.Layer;
import dev.nabla.learn.Loss;
import dev.nabla.learn.Network;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/// What the options of `train` say about the model and its training.
///
/// @param hidden the outputs of the layers before the last
/// @param steps the most steps
/// @param epochs the most epochs
/// @param batch how many samples a step sees, 0 for all
/// @param stop the least decrease of the loss in an epoch
record TrainOptions(
    List<Integer> hidden,
    Activation activation,
    Loss loss,
    TrainMethod method,
    double rate,
    long steps,
    long epochs,
    int batch,
    long seed,
    Initialisation initialisation,
    OptionalDouble stop) {
  private static final long USUAL_STEPS = 1000;
  private static final String NEURON = "neuron";
  private static final String NETWORK = "network:";

  TrainOptions {
    hidden = List.copyOf(hidden);
  }

  static Usage addTo(Usage usage) {
    return usage
        .with(
            Option.value(
                "--model", "MODEL", "neuron, or network:16,8 with the sizes of hidden layers."))
        .with(
            Option.value(
                "--loss", "LOSS", "mse for numbers, log for two classes, cross-entropy for more."))
        .with(
            Option.value(
                "--activation", "NAME", "Of hidden layers: tanh (otherwise), relu, sigmoid."))
        .with(Option.value("--method", "NAME", String.join(", ", TrainMethod.names()) + "."))
        .with(Option.value("--rate", "R", "The learning rate."))
        .with(Option.value("--steps", "N", "The most steps; 1000 without --epochs."))
        .with(Option.value("--epochs", "N", "The most passes over the data."))
        .with(Option.value("--batch", "N", "Samples in a step; all otherwise."))
        .with(
            Option.value("--stop", "D", "Ends when an epoch makes the loss smaller by at most D."))
        .with(Option.value("--seed", "N", "For first weights, order and test rows; 0 otherwise."))
        .with(Option.value("--init", "NAME", "First weights: half, glorot or he."));
  }

  static TrainOptions of(Words words) {
    Loss loss = loss(words);
    TrainMethod method = TrainMethod.named(words.value("--method").orElse("gradient-descent"));
    boolean isNeuron = words.value("--model").orElse(NEURON).equals(NEURON);
    Activation activation = activation(words);
    double rate = number(words, "--rate").orElse(method.usualRate());
    int batch = count(words, "--batch", 0);
    if (method == TrainMethod.L_BFGS) {
      if (batch > 0 || words.has("--rate")) {
        throw Refusal.of(Code.BAD_FIELD, "The method l-bfgs takes all samples and no rate.", "");
      }
    } else if (!(rate > 0)) {
      throw Refusal.of(Code.BAD_FIELD, "The rate is a positive number.", Double.toString(rate));
    }
    long unlimited = words.has("--epochs") ? Long.MAX_VALUE : USUAL_STEPS;
    return new TrainOptions(
        hidden(words.value("--model").orElse(NEURON)),
        activation,
        loss,
        method,
        rate,
        words.has("--steps") ? count(words, "--steps", 1) : unlimited,
        words.has("--epochs") ? count(words, "--epochs", 1) : Long.MAX_VALUE,
        batch,
        count(words, "--seed", 0),
        initialisation(words, isNeuron, activation),
        number(words, "--stop"));
  }

  private static Loss loss(Words words) {
    String word =
        words
            .value("--loss")
            .orElseThrow(
                () ->
                    Refusal.of(
                        Code.MISSING_FIELD,
                        "A loss is missing: --loss mse, log or cross-entropy.",
                        ""));
    return Loss.named(word)
        .orElseThrow(
            () ->
                DataFile.unknown(
                    "loss", word, Arrays.stream(Loss.values()).map(Loss::text).toList()));
  }

  private static Activation activation(Words words) {
    String word = words.value("--activation").orElse("tanh");
    return Activation.named(word)
        .orElseThrow(
            () ->
                DataFile.unknown(
                    "activation",
                    word,
                    Arrays.stream(Activation.values()).map(Activation::text).toList()));
  }

  private static Initialisation initialisation(
      Words words, boolean isNeuron, Activation activation) {
    Optional<String> word = words.value("--init");
    if (word.isEmpty()) {
      return isNeuron
          ? Initialisation.HALF
          : activation == Activation.RELU ? Initialisation.HE : Initialisation.GLOROT;
    }
    return Initialisation.named(word.get())
        .orElseThrow(
            () ->
                DataFile.unknown(
                    "initialisation",
                    word.get(),
                    Arrays.stream(Initialisation.values()).map(Initialisation::text).toList()));
  }

  private static List<Integer> hidden(String model) {
    if (model.equals(NEURON)) {
      return List.of();
    }
    List<Integer> sizes = new ArrayList<>();
    if (model.startsWith(NETWORK)) {
      for (String size : model.substring(NETWORK.length()).split(",", -1)) {
        if (!size.matches("[1-9][0-9]{0,5}")) {
          sizes.clear();
          break;
        }
        sizes.add(Integer.valueOf(size));
      }
    }
    if (sizes.isEmpty()) {
      throw Refusal.of(
          Code.BAD_FIELD,
          "The model is neuron, or a network with the sizes of its hidden layers as in"
              + " network:16,8.",
          model);
    }
    return sizes;
  }

  /// A whole number that is at least `least`; 0 without the option.
  private static int count(Words words, String option, int least) {
    int count = words.number(option).orElse(0);
    if (words.has(option) && count < least) {
      throw Refusal.of(
          Code.BAD_NUMBER,
          "The option %s takes a whole number of at least %d.".formatted(option, least),
          Integer.toString(count));
    }
    return count;
  }

  static OptionalDouble number(Words words, String option) {
    Optional<String> text = words.value(option);
    if (text.isEmpty()) {
      return OptionalDouble.empty();
    }
    OptionalDouble number = Column.read(text.get().strip());
    if (number.isEmpty() || !Double.isFinite(number.getAsDouble())) {
      throw Refusal.of(
          Code.BAD_NUMBER, "The option %s takes a number.".formatted(option), text.get());
    }
    return number;
  }

  /// The network for so many features and outputs.
  Network network(int features, int outputs) {
    Activation last =
        loss == Loss.MEAN_SQUARED_ERROR ? Activation.LINEAR : loss.activations().getFirst();
    return Network.of(features, hidden, activation, new Layer(outputs, last));
  }
}
