package dev.nabla.learn;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ModelFileTest {
  @TempDir private Path folder;

  @Test
  void everyParameterComesBackToItsLastBit() throws IOException {
    Path file = folder.resolve("model.json");
    Network network =
        Network.of(3, List.of(4, 2), Activation.RELU, new Layer(2, Activation.SOFTMAX));
    double[] parameters = Initialisation.HE.draw(network, NumPyRandom.seeded(1));
    double[] odd = {
      -0.0, Double.MIN_VALUE, Double.MAX_VALUE, 0.1 + 0.2, 1e23, 0x1.fffffffffffffp-1023, -1.0 / 3
    };
    System.arraycopy(odd, 0, parameters, 0, odd.length);
    Model.of(network, parameters).save(file);
    Model loaded = Model.load(file);
    assertEquals(network, loaded.network());
    assertArrayEquals(parameters, loaded.parameters());
    loaded.save(file);
    assertArrayEquals(parameters, Model.load(file).parameters());
  }

  @Test
  void aModelOfATableKeepsItsNamesScalesAndClasses() throws IOException {
    Path file = folder.resolve("model.json");
    Table table =
        Table.of(
            Map.of(
                "größe \"x\"\n\t\\",
                new double[] {1, 2, 4},
                "b",
                new double[] {0, 1, 0},
                "😀",
                new double[] {3, 1, 7}));
    List<String> features = List.of("größe \"x\"\n\t\\", "😀");
    TabularModel model =
        new TabularModel(
            Model.of(Network.neuron(2, Activation.SIGMOID), 1, -1, 0.5),
            features,
            "b",
            Optional.of(Standardisation.of(table, features)),
            TabularModel.classes(table, "b"));
    model.save(file);
    TabularModel loaded = TabularModel.load(file);
    assertEquals(model.features(), loaded.features());
    assertEquals(model.scaling(), loaded.scaling());
    assertEquals(List.of("0", "1"), loaded.classes());
    assertArrayEquals(model.outputs(table), loaded.outputs(table));
    assertEquals(3, Model.load(file).parameters().length);
  }

  /// By hand: the columns scaled, the sigmoid of their difference, one half or more is the second.
  @Test
  void rowsAreScaledAndClassified() {
    Table table = Table.of(Map.of("x", new double[] {1, 2, 3}, "y", new double[] {5, 5, 8}));
    TabularModel model =
        new TabularModel(
            Model.of(Network.neuron(1, Activation.SIGMOID), 2, 0),
            List.of("x"),
            "y",
            Optional.of(Standardisation.of(table, List.of("x"))),
            TabularModel.classes(table, "y"));
    double end = 2 * Math.sqrt(1.5);
    double[] outputs = model.outputs(table);
    assertArrayEquals(
        new double[] {1 / (1 + Math.exp(end)), 0.5, 1 / (1 + Math.exp(-end))}, outputs, 1e-15);
    assertEquals(List.of("5", "8", "8"), model.chosen(outputs));
    Samples samples = model.samples(table);
    assertEquals(List.of(0.0, 0.0, 1.0), Arrays.stream(samples.targets()).boxed().toList());
    Metric accuracy = Metric.of(model.model(), Loss.LOG, samples).getLast();
    assertEquals(new Metric("accuracy", 2.0 / 3), accuracy);
  }

  @Test
  void metricsOfNumbersAreTheUsualOnes() {
    Samples samples = Samples.ofRows(new double[] {1, 2, 3}, 1, new double[] {1, 3, 2}, 1);
    List<Metric> metrics =
        Metric.of(
            Model.of(Network.neuron(1, Activation.LINEAR), 1, 0), Loss.MEAN_SQUARED_ERROR, samples);
    assertEquals(
        List.of(
            new Metric("loss", 2.0 / 6),
            new Metric("RMSE", Math.sqrt(2.0 / 3)),
            new Metric("mean absolute error", 2.0 / 3),
            new Metric("R²", 0)),
        metrics);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"format": "nabla-model", "version": 2} | it is of version 2, and this program reads up to version 1
          {"format": "other", "version": 1} | it is not a file of the format nabla-model
          [] | it is not a file of the format nabla-model
          {"format": "nabla-model"} | "version" is missing
          {"format": "nabla-model", "version": 1.5} | "version" should be a whole number
          {"format": "nabla-model", "version": 1} | "network" is missing
          {"format": "nabla-model", "version": 1, "version": 1} | it is not whole JSON: "version" is there twice in line 1
          {"format": "nabla-model", | it is not whole JSON: it breaks off in line 1
          {"format": "nabla-model"} x | it is not whole JSON: something follows the end in line 1
          {"format": "nabla-model", "version": 1, "network": {"features": 1, "layers": [{"outputs": 1, "activation": "selu"}]}} | there is no activation selu
          {"format": "nabla-model", "version": 1, "network": {"features": 1, "layers": []}, "parameters": []} | its network does not fit: a network has at least one layer
          {"format": "nabla-model", "version": 1, "network": {"features": 1, "layers": [{"outputs": 1, "activation": "tanh"}]}, "parameters": [1]} | its network does not fit: the network has 2 parameters, not 1
          {"format": "nabla-model", "version": 1, "network": {"features": 1, "layers": [{"outputs": 1, "activation": "tanh"}]}, "parameters": [1, 1e999]} | a parameter is Infinity
          {"format": "nabla-model", "version": 1, "network": {"features": 1, "layers": [{"outputs": 1, "activation": "tanh"}]}, "parameters": [1, [2]]} | "parameters" should be a number
          """)
  void whatIsNoModelIsRefusedInWords(String text, String message) throws IOException {
    Path file = folder.resolve("model.json");
    Files.writeString(file, text);
    ModelException refusal = assertThrows(ModelException.class, () -> Model.load(file));
    assertEquals(message, refusal.getMessage());
  }

  @Test
  void deepBracketsDoNotOverflowTheStack() throws IOException {
    Path file = folder.resolve("model.json");
    Files.writeString(file, "[".repeat(1_000_000));
    ModelException refusal = assertThrows(ModelException.class, () -> Model.load(file));
    assertEquals("it is not whole JSON: brackets are too deep in line 1", refusal.getMessage());
  }
}
