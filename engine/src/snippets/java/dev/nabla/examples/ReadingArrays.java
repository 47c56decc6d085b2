package dev.nabla.examples;

import dev.nabla.Formula;
import dev.nabla.Nabla;
import dev.nabla.expr.Expr;
import dev.nabla.text.Format;
import dev.nabla.text.Reader;

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

  static String parsing() {
    // @start region="parsing"
    Formula outputs = Nabla.parse("sigmoid(w·X + b)", "w: 1×k, X: k×m");
    String numpy = outputs.write(Format.PYTHON); // scipy.special.expit(w@X + b)
    // @end
    return numpy;
  }
}
