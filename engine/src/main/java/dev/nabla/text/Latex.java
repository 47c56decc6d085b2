package dev.nabla.text;

final class Latex {
  private Latex() {}

  static boolean isLatex(Source source) {
    return false;
  }

  static Source linear(Source source, int nesting) {
    return source;
  }
}
