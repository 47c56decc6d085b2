package dev.nabla.learn;

/// A file of a model or a checkpoint that cannot be used. The message goes on after the name of the
/// file: "it is not whole JSON: it breaks off in line 3".
public final class ModelException extends RuntimeException {
  private static final long serialVersionUID = 1;

  ModelException(String message) {
    super(message);
  }
}
