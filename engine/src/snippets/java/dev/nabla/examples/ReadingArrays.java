package dev.nabla.examples;

import dev.nabla.ArrayFormula;
import dev.nabla.ArrayScope;
import dev.nabla.Nabla;
import dev.nabla.compile.CompiledArrays;
import dev.nabla.expr.Expr;
import dev.nabla.text.Format;
import dev.nabla.text.Reader;
import java.util.List;
import java.util.Map;

final class ReadingArrays {
  private ReadingArrays() {}

  static String declaring() {
    // @start region="declaring"
    Reader reader = Reader.standard().declaring("w: 1×k, X: k×m, Y: 1×m");
    Expr loss = reader.parse("1/m*sum((Y - w·X)^2)");
    String latex = Format.LATEX.write(loss);
    // @end
    return latex;
  }

  static double[][] parsing(double[][] data) {
    // @start region="parsing"
    ArrayScope neuron = Nabla.arrays("w: 1×k, X: k×m, Y: 1×m").naming("P", "sigmoid(w·X + b)");
    ArrayFormula loss = neuron.parse("-(1/m)*sum(Y*ln(P) + (1 - Y)*ln(1 - P))");
    String gradient = loss.gradient("w").toString(); // (1/m)*(P - Y)·Xᵀ
    CompiledArrays code =
        loss.compileWithGradient(List.of("w", "b"), Map.of("k", 2, "m", 40), "w", "b", "X", "Y");
    double[][] results = code.run(data); // the loss, and its gradients by w and b
    // @end
    System.out.println(gradient);
    return results;
  }
}
