package dev.nabla.examples;

import dev.nabla.ArrayFormula;
import dev.nabla.Gradient;
import dev.nabla.Nabla;
import dev.nabla.compile.CompiledArrays;
import java.util.List;
import java.util.Map;

final class ReadmeLines {
  private ReadmeLines() {}

  static double gradient() {
    // @start region="gradient"
    Gradient g = Nabla.parse("100(y - x^2)^2 + (1 - x)^2").gradient().compile("x", "y");
    double[] out = new double[2];
    double value = g.valueAndGradient(new double[] {-1.2, 1.0}, out); // out: -215.6, -88
    // @end
    return value + out[0] + out[1];
  }

  static CompiledArrays arrays() {
    // @start region="arrays"
    ArrayFormula loss = Nabla.arrays("w: 1×k, X: k×m, Y: 1×m").parse("1/(2m)*sum((Y - w·X)^2)");
    System.out.println(loss.gradient("w")); // -(1/m)*(Y - w·X)·Xᵀ
    CompiledArrays code =
        loss.compileWithGradient(List.of("w"), Map.of("k", 2, "m", 40), "w", "X", "Y");
    // @end
    return code;
  }
}
