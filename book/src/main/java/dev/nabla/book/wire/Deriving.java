package dev.nabla.book.wire;

import dev.nabla.Formula;
import dev.nabla.derive.Derivation;
import dev.nabla.derive.Line;
import dev.nabla.derive.Rule;
import dev.nabla.derive.Sentence;
import dev.nabla.derive.Stage;
import dev.nabla.derive.Step;
import dev.nabla.text.TooLargeException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/// The operation that tells how a derivative comes about.
final class Deriving {
  private final Written written;
  private final Telling telling;
  private boolean shortened = false;

  private Deriving(Written written, Telling telling) {
    this.written = written;
    this.telling = telling;
  }

  static Outcome perform(Request request) {
    Asked asked = Asked.only(request);
    List<String> names = Differentiating.sequence(request, asked);
    List<Remark> notices = asked.notices();
    notices.addAll(asked.absent(names));
    Derivation derivation =
        names.isEmpty()
            ? Derivation.of(asked.formula().guarded(), List.of())
            : asked.formula().steps(names.toArray(String[]::new));
    Written written = new Written(request.notation());
    String result = written.formula(Formula.of(derivation.result()));
    Deriving deriving = new Deriving(written, request.telling());
    Result.Steps steps =
        new Result.Steps(result, derivation.stages().stream().map(deriving::told).toList());
    if (deriving.shortened) {
      notices.add(
          Remark.of(
              "no-lines",
              "The whole lines would be too long; the steps are there.",
              0,
              asked.typed().length(),
              List.of()));
    }
    return written.outcome(
        steps, notices, asked.typed().length(), Optional.of(derivation.result().expression()));
  }

  private Told told(Stage stage) {
    Told.Step root = step(stage, stage.steps(telling.granularity()));
    return new Told(root, telling.hint() ? List.of() : lines(stage));
  }

  private Told.Step step(Stage stage, Step step) {
    return new Told.Step(
        step.id(),
        step.rule().id(),
        step.variable().name(),
        written.text(step.before()),
        telling.hint() ? "" : written.text(step.after()),
        bindings(step),
        stage.path(step),
        step.conditions().stream().map(each -> written.conditions(List.of(each))).toList(),
        step.check(),
        step.sameAs(),
        text(step),
        step.children().stream().map(child -> step(stage, child)).toList());
  }

  private Map<String, String> bindings(Step step) {
    Map<String, String> bindings = new LinkedHashMap<>();
    step.bindings().forEach(each -> bindings.put(each.letter(), written.text(each.value())));
    return bindings;
  }

  private String text(Step step) {
    List<Sentence> sentences = telling.hint() ? step.sentences().subList(0, 1) : step.sentences();
    return String.join(" ", sentences.stream().map(this::sentence).toList());
  }

  private String sentence(Sentence sentence) {
    StringBuilder text = new StringBuilder();
    for (Sentence.Piece piece : sentence.pieces()) {
      switch (piece) {
        case Sentence.Words words -> text.append(words.text());
        case Sentence.Formula formula -> text.append(inline(written.text(formula.formula())));
        case Sentence.Conditions conditions ->
            text.append(inline(written.conditions(conditions.relations())));
      }
    }
    return text.toString();
  }

  private String inline(String formula) {
    return written.notation() == Notation.LATEX ? "\\(" + formula + "\\)" : formula;
  }

  private List<Told.Line> lines(Stage stage) {
    List<Told.Line> lines = new ArrayList<>();
    int left = Limits.LINES_CHARACTERS;
    try {
      for (Line line : stage.lines(telling.granularity())) {
        String text = written.text(line.state());
        left -= text.length();
        if (left < 0) {
          shortened = true;
          return List.of();
        }
        lines.add(
            new Told.Line(
                text,
                line.by().map(step -> OptionalInt.of(step.id())).orElse(OptionalInt.empty()),
                line.by().map(step -> step.rule().id()).orElse(""),
                line.by().map(this::reason).orElse("")));
      }
    } catch (TooLargeException tooLong) {
      shortened = true;
      return List.of();
    }
    return lines;
  }

  /// `product rule, f = x and g = sin(x)`.
  private String reason(Step step) {
    boolean inside = step.id() != 1;
    if (inside && (step.rule() == Rule.CONSTANT || step.rule() == Rule.IDENTITY)) {
      return "constants give 0, " + inline(step.variable().name()) + " gives 1";
    }
    StringBuilder reason = new StringBuilder(step.rule().title().toLowerCase(Locale.ROOT));
    for (Step.Binding binding : step.bindings()) {
      String value = inline(written.text(binding.value()));
      reason.append(", ");
      reason.append(
          binding.letter().equals("outer")
              ? "outer " + value
              : inline(binding.letter()) + " = " + value);
    }
    if (!step.conditions().isEmpty()) {
      reason.append(", where ").append(inline(written.conditions(step.conditions())));
    }
    return reason.toString();
  }
}
