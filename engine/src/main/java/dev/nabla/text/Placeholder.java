package dev.nabla.text;

/// Keeps the package exportable until its first real type is here; delete this file then.
final class Placeholder {
  private Placeholder() {}
}
