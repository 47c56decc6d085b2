package dev.nabla.examples;

import dev.nabla.expr.Expr;
import dev.nabla.text.Format;
import dev.nabla.text.Reader;
import dev.nabla.text.Reading;
import java.util.List;

final class ReadingText {
  private ReadingText() {}

  static String whatBecameOf(String typed) {
    // @start region="reading"
    Reader reader = Reader.standard().declaring(List.of("width"));
    String answer =
        switch (reader.read(typed)) {
          case Reading.Parsed parsed -> Format.LATEX.write(parsed.expression());
          case Reading.Incomplete incomplete -> "type on: " + incomplete.awaited();
          case Reading.Failed failed -> failed.error().message();
        };
    // @end
    return answer;
  }

  static List<String> formats() {
    // @start region="formats"
    Expr formula = Reader.standard().parse("3x/(2y) + √x");
    String text = Format.TEXT.write(formula); // 3*x/(2*y) + sqrt(x)
    String latex = Format.LATEX.write(formula); // \frac{3 x}{2 y} + \sqrt{x}
    String python = Format.PYTHON.write(formula); // 3*x/(2*y) + sqrt(x)
    String java = Format.JAVA.write(formula); // 3.0 * x / (2.0 * y) + Math.sqrt(x)
    // @end
    return List.of(text, latex, python, java);
  }
}
