package dev.nabla.book.page;

import dev.nabla.Formula;
import dev.nabla.derive.Check;
import dev.nabla.derive.Derivation;
import dev.nabla.derive.Granularity;
import dev.nabla.derive.Line;
import dev.nabla.derive.Rule;
import dev.nabla.derive.Sentence;
import dev.nabla.derive.Stage;
import dev.nabla.derive.Step;
import dev.nabla.expr.Build;
import dev.nabla.expr.Expr;
import dev.nabla.expr.Unfinished;
import dev.nabla.text.Format;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// A derivation in a page: a line for each step with its reason above and the part it is about
/// beside it. All of it is there from the beginning; a script opens it step by step.
///
/// @param question the function with the values of its letters
/// @param f the function
/// @param variable what it is differentiated by
/// @param granularity which steps are shown
record StepsHtml(TryQuestion question, Formula f, String variable, Granularity granularity) {
  private static final int LONGEST_LINE = 20_000;

  /// More pictures would make the page heavy.
  private static final int PICTURES = 16;

  /// Stands for the part that the next line works on, while its line is written.
  private static final Expr.Symbol MARKED = Build.symbol("\uE001");

  /// A folded panel.
  ///
  /// @param typed the function as typed
  static String panel(String typed, String variable) {
    return panel(
        typed,
        variable,
        StepsAnswer.html(TryQuestion.of(Map.of("f", typed)), variable, Granularity.STANDARD));
  }

  /// A folded panel around what it shows.
  static String panel(String typed, String variable, String steps) {
    return """
    <div class="steps" data-f="%s" data-wrt="%s">
    <details><summary>Show the steps</summary>
    <div class="derivation">%s</div>
    <p class="hint" hidden></p>
    <div class="steps-controls">
    <button type="button" class="next">Next step</button>
    <button type="button" class="ask-hint">Hint</button>
    <button type="button" class="all">All steps</button>
    <button type="button" class="again plain">Start again</button>
    <label>Detail <select name="detail"><option value="brief">brief</option>\
    <option value="standard" selected>standard</option>\
    <option value="every">every step</option></select></label>
    </div>
    </details>
    <p class="unseen" role="status" aria-live="polite"></p>
    </div>
    """
        .formatted(Html.escape(typed), Html.escape(variable), steps);
  }

  /// The lines, and what their checks say.
  String html() {
    Derivation derivation = f.steps(variable);
    Stage stage = derivation.stages().getFirst();
    List<Line> lines = stage.lines(granularity);
    StringBuilder html = new StringBuilder("<ol>");
    PartPicture picture = new PartPicture(question, variable);
    for (int i = 0; i < lines.size(); i++) {
      Line line = lines.get(i);
      if (line.by().isEmpty()) {
        html.append("<li class=\"start\">").append(lineHtml(line, "")).append("</li>");
      } else {
        Step step = line.by().get();
        html.append(
            "<li class=\"step\" data-rule=\"%s\" data-hint=\"%s\" data-spoken=\"%s\">"
                .formatted(step.rule().id(), hint(step), spoken(line, step)));
        html.append("<div class=\"told\">");
        html.append(reason(step)).append(lineHtml(line, "= ")).append("</div>");
        if (i <= PICTURES && step.rule() != Rule.SIMPLIFY) {
          html.append(picture.html(step));
        }
        html.append("</li>");
      }
    }
    html.append(shorter(Formula.of(derivation.result()))).append("</ol>");
    return html.append(verdict(stage.steps(Granularity.EVERY))).toString();
  }

  /// What could be done next, for a reader who wants no more than that.
  ///
  /// @param html a sentence that names the rule and what it acts on
  /// @param spoken the same in plain characters
  record Hint(String html, String spoken) {}

  /// The hints to all steps, in order.
  List<Hint> hints() {
    return f.steps(variable).stages().getFirst().lines(granularity).stream()
        .flatMap(line -> line.by().stream())
        .filter(step -> step.rule() != Rule.SIMPLIFY)
        .map(step -> step.sentences().getFirst())
        .map(first -> new Hint(withTitle(sentence(first)), plain(first)))
        .toList();
  }

  private String shorter(Formula result) {
    Formula shorter = result.simplify();
    if (shorter.expression() == result.expression()) {
      return "";
    }
    return "<li class=\"step\" data-rule=\"simplify\" data-hint=\"Simplify.\""
        + " data-spoken=\"Simplify: the same in a shorter form.\"><div class=\"told\"><p"
        + " class=\"why\"><b>Simplify</b>: the same in a shorter form.</p><p class=\"line\">"
        + Html.math("\\displaystyle = " + shorter.latex())
        + "</p></div></li>";
  }

  private static String hint(Step step) {
    return Html.escape(plain(step.sentences().getFirst()));
  }

  /// What a screen reader says when the step appears.
  private static String spoken(Line line, Step step) {
    return Html.escape(
        step.sentences().stream().map(StepsHtml::plain).collect(Collectors.joining(" "))
            + " The line is now "
            + Format.TEXT.write(line.state(), LONGEST_LINE)
            + ".");
  }

  private static String plain(Sentence sentence) {
    return sentence.pieces().stream()
        .map(
            piece ->
                switch (piece) {
                  case Sentence.Words words -> words.text();
                  case Sentence.Formula formula ->
                      Format.TEXT.write(formula.formula(), LONGEST_LINE);
                  case Sentence.Conditions conditions -> Format.TEXT.write(conditions.relations());
                })
        .collect(Collectors.joining());
  }

  private static String lineHtml(Line line, String before) {
    return "<p class=\"line\">" + Html.math("\\displaystyle " + before + latex(line)) + "</p>";
  }

  /// A line in which the part that the next one works on is marked.
  private static String latex(Line line) {
    Unfinished state = line.state();
    if (line.next() < 0) {
      return Format.LATEX.write(state, LONGEST_LINE);
    }
    Unfinished.Part next = state.parts().get(line.next());
    Unfinished part = new Unfinished(next.standIn(), List.of(next));
    List<Unfinished.Part> others = new ArrayList<>(state.parts());
    others.remove(next);
    String open =
        Format.LATEX.write(
            new Unfinished(
                dev.nabla.expr.Walk.substitute(state.expression(), Map.of(next.standIn(), MARKED)),
                others),
            LONGEST_LINE);
    return open.replace(
        Format.LATEX.write(MARKED), "\\N{" + Format.LATEX.write(part, LONGEST_LINE) + "}");
  }

  private static String reason(Step step) {
    List<Sentence> sentences = step.sentences();
    if (step.rule() == Rule.SIMPLIFY) {
      String first = sentence(sentences.getFirst());
      return "<p class=\"why\"><b>" + first.substring(0, first.indexOf(':')) + "</b>.</p>";
    }
    StringBuilder html = new StringBuilder("<p class=\"why\"><span class=\"first\">");
    html.append(withTitle(sentence(sentences.getFirst()))).append("</span>");
    for (Sentence more : sentences.subList(1, sentences.size())) {
      html.append(" <span class=\"more\">").append(sentence(more)).append("</span>");
    }
    if (!step.check().passed()) {
      html.append(" <strong class=\"unverified\">Unverified.</strong>");
    }
    return html.append("</p>").toString();
  }

  /// The name of the rule, which ends at the colon, stands out.
  private static String withTitle(String sentence) {
    int colon = sentence.indexOf(':');
    return colon < 0
        ? sentence
        : "<b>" + sentence.substring(0, colon) + "</b>" + sentence.substring(colon);
  }

  /// A sentence; formulas with an equals sign between them are one formula, which no line breaks.
  private static String sentence(Sentence sentence) {
    StringBuilder html = new StringBuilder();
    StringBuilder formula = new StringBuilder();
    for (Sentence.Piece piece : sentence.pieces()) {
      String latex = latex(piece);
      if (!latex.isEmpty()) {
        formula.append(latex);
      } else if (!formula.isEmpty()) {
        html.append(Html.math(formula.toString()));
        formula.setLength(0);
      }
      if (latex.isEmpty() && piece instanceof Sentence.Words words) {
        html.append(Html.escape(words.text()));
      }
    }
    return html.toString();
  }

  private static String latex(Sentence.Piece piece) {
    return switch (piece) {
      case Sentence.Words words -> words.text().equals(" = ") ? " = " : "";
      case Sentence.Formula formula -> Format.LATEX.write(formula.formula(), LONGEST_LINE);
      case Sentence.Conditions conditions -> Format.LATEX.write(conditions.relations());
    };
  }

  private static String verdict(Step root) {
    Deque<Step> pending = new ArrayDeque<>(List.of(root));
    List<Step> unverified = new ArrayList<>();
    double largest = 0;
    while (!pending.isEmpty()) {
      Step step = pending.pop();
      largest = Math.max(largest, step.check().largestError());
      if (!step.check().passed()) {
        unverified.add(step);
      }
      step.children().forEach(pending::push);
    }
    String text =
        unverified.isEmpty()
            ? "Every step agrees with automatic differentiation at %d points, %s."
                .formatted(
                    Check.POINTS,
                    largest == 0 ? "to the last bit" : "to within " + rounded(largest))
            : "Not verified at any point: "
                + unverified.stream()
                    .map(step -> step.rule().title().toLowerCase(java.util.Locale.ROOT))
                    .distinct()
                    .collect(Collectors.joining(", "))
                + ".";
    return "<p class=\"checked\">" + text + "</p>";
  }

  private static String rounded(double error) {
    return "10" + dev.nabla.book.examples.Numbers.raised((int) Math.ceil(Math.log10(error)));
  }
}
