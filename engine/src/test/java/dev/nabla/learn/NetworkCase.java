package dev.nabla.learn;

import dev.nabla.Cases;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// What `networks.py` has written: networks with samples, and PyTorch's numbers for them.
///
/// @param name the line that describes it
/// @param runs training runs from the model
record NetworkCase(
    String name,
    Model model,
    Loss loss,
    Samples samples,
    double value,
    List<Double> gradient,
    List<Double> output,
    List<Run> runs) {
  /// @param parameters after so many steps on all samples
  record Run(String method, int steps, List<Double> parameters) {}

  static List<NetworkCase> all() {
    List<List<String>> blocks = new ArrayList<>();
    for (String line : Cases.of("/dev/nabla/learn/networks.txt")) {
      if (line.startsWith("network ")) {
        blocks.add(new ArrayList<>());
      }
      blocks.getLast().add(line);
    }
    return blocks.stream().map(NetworkCase::read).toList();
  }

  private static NetworkCase read(List<String> lines) {
    String[] head = lines.getFirst().split(" ", -1);
    int features = Integer.parseInt(head[1]);
    List<Layer> layers =
        Arrays.stream(head[2].split(",", -1))
            .map(layer -> layer.split(":", -1))
            .map(
                pair ->
                    new Layer(Integer.parseInt(pair[0]), Activation.named(pair[1]).orElseThrow()))
            .toList();
    Network network = new Network(features, layers);
    Loss loss = Loss.named(head[3]).orElseThrow();
    int samples = Integer.parseInt(head[4]);
    int seed = Integer.parseInt(head[5]);
    double scale = Double.parseDouble(head[6]);
    int outputs = network.outputs();
    double[] targets = new double[samples * outputs];
    if (loss == Loss.CROSS_ENTROPY) {
      for (int j = 0; j < samples; j++) {
        targets[j * outputs + (7 * j + seed) % outputs] = 1;
      }
    } else {
      targets = entries(targets.length, seed + 2, 0, 1);
      if (loss == Loss.LOG) {
        targets = Arrays.stream(targets).map(Math::rint).toArray();
      }
    }
    double[] inputs = entries(samples * features, seed + 1, -1, 1);
    return new NetworkCase(
        lines.getFirst(),
        Model.of(network, entries(network.parameters(), seed, -scale, scale)),
        loss,
        Samples.ofRows(inputs, features, targets, outputs),
        numbers(lines.get(1), 1).getFirst(),
        numbers(lines.get(2), 1),
        numbers(lines.get(3), 1),
        lines.subList(4, lines.size()).stream().map(NetworkCase::run).toList());
  }

  private static Run run(String line) {
    String[] words = line.split(" ", -1);
    return new Run(words[1], Integer.parseInt(words[2]), numbers(line, 3));
  }

  private static List<Double> numbers(String line, int from) {
    return Arrays.stream(line.split(" ", -1)).skip(from).map(Double::valueOf).toList();
  }

  static double[] entries(int count, int seed, double low, double high) {
    double[] entries = new double[count];
    for (int i = 0; i < count; i++) {
      entries[i] = low + (high - low) * ((i * 7919L + seed * 104729L) % 2003) / 2003;
    }
    return entries;
  }

  static double[] array(List<Double> numbers) {
    return numbers.stream().mapToDouble(Double::doubleValue).toArray();
  }
}
