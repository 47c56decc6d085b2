package dev.nabla.book.examples;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What the model notebook prints with NumPy, digit for digit.
class NeuronTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          35 | MSE loss of random model: 0.49\\n
          36 | MSE loss before update: 0.50\\nMSE loss after update: 0.48\\n
          37 | Iter 0 - MSE loss=0.439887\\nIter 5 - MSE loss=0.420053\\nIter 10 - MSE loss=0.412665\\nIter 15 - MSE loss=0.409886\\nIter 20 - MSE loss=0.408831\\nIter 22 - MSE loss=0.408717\\nThe algorithm has converged\\n
          42 | Log loss of random model: 0.50\\n
          43 | Log loss before update: 0.53\\nLog loss after update: 0.51\\n
          44 | Iter 0 - Log loss=0.582076\\nIter 100 - Log loss=0.182397\\nIter 200 - Log loss=0.148754\\nIter 300 - Log loss=0.134595\\nIter 306 - Log loss=0.134088\\nThe algorithm has converged\\n
          """)
  void cellsPrintWhatTheNotebookPrints(int cell, String text) {
    assertEquals(text.replace("\\n", "\n"), run(cell).text());
  }

  private static Output run(int cell) {
    Example example = Examples.ofCell(cell).getFirst();
    return example.run(Parameters.of(example));
  }

  /// The notebook's loop in Python with NumPy 2.4.
  @Test
  void parametersAreThoseOfTheNotebook() {
    assertClose(Neuron.REGRESSION, 0.39948421033714565, 0.5890273752220874, 0.1261092047513125);
    assertClose(Neuron.CLASSIFICATION, 2.0587879344464493, 1.9991041137959518, 0.10869778069431021);
  }

  private static void assertClose(Neuron neuron, double... expected) {
    double[] found = neuron.trained().model().parameters();
    for (int i = 0; i < expected.length; i++) {
      assertEquals(expected[i], found[i], 1e-12 * Math.abs(expected[i]), neuron + " " + i);
    }
    assertArrayEquals(found, neuron.trained().model().parameters());
  }

  /// The losses before they are rounded.
  @Test
  void lossesAreThoseOfTheNotebook() {
    assertLoss(0.48940004783672714, Neuron.REGRESSION, 35);
    assertLoss(0.4955734255696698, Neuron.REGRESSION, 36);
    assertLoss(0.5015798804944881, Neuron.CLASSIFICATION, 42);
    assertLoss(0.5293664417697765, Neuron.CLASSIFICATION, 43);
  }

  private static void assertLoss(double expected, Neuron neuron, int cell) {
    double found = neuron.start(cell).loss(neuron.loss(), neuron.samples());
    assertEquals(expected, found, 1e-14);
  }

  @Test
  void aReaderMayChooseTheRate() {
    Example training = Examples.named("regression-training").orElseThrow();
    Parameters fast = Parameters.of(training).with("rate", "3");
    assertTrue(training.run(fast).text().contains("not converged: the loss rose"));
    Parameters none = Parameters.of(training).with("rate", "0");
    assertEquals(
        "rate should be positive, not 0",
        assertThrows(IllegalArgumentException.class, () -> training.run(none)).getMessage());
  }
}
