package dev.nabla.learn;

/// A dense layer: each of its outputs is the activation of a weighted sum of all its inputs plus a
/// bias.
///
/// @param outputs how many, at least 1
public record Layer(int outputs, Activation activation) {
  public Layer {
    if (outputs < 1) {
      throw new IllegalArgumentException("a layer has at least one output, not " + outputs);
    }
  }
}
