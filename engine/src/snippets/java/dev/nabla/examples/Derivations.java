package dev.nabla.examples;

import dev.nabla.Nabla;
import dev.nabla.derive.Derivation;
import dev.nabla.derive.Granularity;
import dev.nabla.text.Format;

/// Derivatives with their reasons.
final class Derivations {
  private Derivations() {}

  static String lines() {
    StringBuilder lines = new StringBuilder();
    // @start region="lines"
    Derivation derivation = Nabla.parse("x sin(x)").steps();
    for (var line : derivation.stages().getFirst().lines(Granularity.STANDARD)) {
      lines.append(Format.TEXT.write(line.state(), 1_000)).append('\n');
    }
    // d/dx[x*sin(x)]
    // d/dx[x]*sin(x) + x*d/dx[sin(x)]
    // sin(x) + x*cos(x)
    // @end
    return lines.toString();
  }
}
