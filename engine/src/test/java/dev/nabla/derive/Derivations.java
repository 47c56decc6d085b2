package dev.nabla.derive;

import dev.nabla.Nabla;
import dev.nabla.text.Format;

/// Derivations as the lines of a data file.
final class Derivations {
  private Derivations() {}

  /// `formula ; symbols`, then every line with the step that led to it.
  static String written(String asked) {
    String[] sides = asked.split(" ; ", -1);
    StringBuilder text = new StringBuilder(asked);
    for (Stage stage : Nabla.parse(sides[0]).steps(sides[1].split(" ", -1)).stages()) {
      for (Line line : stage.lines(Granularity.STANDARD)) {
        text.append(line.by().isEmpty() ? "\n  " : "\n  = ");
        text.append(Format.TEXT.write(line.state(), 10_000));
        line.by().ifPresent(step -> text.append("   # ").append(reason(step)));
      }
    }
    return text.toString();
  }

  private static String reason(Step step) {
    StringBuilder reason = new StringBuilder(step.rule().id());
    for (Step.Binding binding : step.bindings()) {
      reason.append("; ").append(binding.letter()).append(" = ");
      reason.append(Format.TEXT.write(binding.value()));
    }
    if (!step.conditions().isEmpty()) {
      reason.append("; where ").append(Format.TEXT.write(step.conditions()));
    }
    return reason.toString();
  }

  static String written(Sentence sentence, Format format) {
    StringBuilder text = new StringBuilder();
    for (Sentence.Piece piece : sentence.pieces()) {
      switch (piece) {
        case Sentence.Words words -> text.append(words.text());
        case Sentence.Formula formula -> text.append(format.write(formula.formula(), 10_000));
        case Sentence.Conditions conditions -> text.append(format.write(conditions.relations()));
      }
    }
    return text.toString();
  }
}
