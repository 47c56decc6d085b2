package dev.nabla.book.command;

import dev.nabla.book.wire.Notation;
import dev.nabla.book.wire.Result;
import dev.nabla.book.wire.Told;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// A derivation as it is printed: whole lines with their reasons beside them; as hints, the rules
/// with what is inside indented.
///
/// @param notation what the lines are written in
record PrintedSteps(Notation notation) {
  /// A longer line has its reason below.
  private static final int WIDEST_LINE = 56;

  String of(Result.Steps steps) {
    if (steps.parts().isEmpty()) {
      return steps.derivative() + "\n";
    }
    return steps.parts().stream().map(this::part).collect(Collectors.joining("\n"));
  }

  private String part(Told part) {
    if (part.lines().isEmpty()) {
      return tree(part.root());
    }
    return switch (notation) {
      case LATEX -> aligned(part.lines());
      case TEXT, JSON -> table(part.lines(), "", "  = ", "") + "\n" + verdict(part.root());
      case PYTHON -> table(part.lines(), "", "", "# ") + "\n# " + verdict(part.root());
      case JAVA -> table(part.lines(), "", "", "// ") + "\n// " + verdict(part.root());
    };
  }

  private static String table(List<Told.Line> lines, String first, String further, String comment) {
    int width =
        lines.stream()
            .skip(1)
            .mapToInt(line -> line.text().length())
            .filter(length -> length <= WIDEST_LINE)
            .max()
            .orElse(0);
    StringBuilder text = new StringBuilder();
    for (Told.Line line : lines) {
      boolean isFirst = line.reason().isEmpty();
      text.append(isFirst ? first : further).append(line.text());
      if (!isFirst) {
        text.append(
            line.text().length() <= width
                ? " ".repeat(width - line.text().length() + 3)
                : "\n" + " ".repeat(further.length() + 4));
        text.append(comment).append(line.reason());
      }
      text.append('\n');
    }
    return text.toString();
  }

  private static String aligned(List<Told.Line> lines) {
    StringBuilder text = new StringBuilder("\\begin{aligned}\n");
    for (int i = 0; i < lines.size(); i++) {
      Told.Line line = lines.get(i);
      text.append(i == 0 ? "& " : "=\\;& ").append(line.text());
      if (!line.reason().isEmpty()) {
        text.append(" && \\text{").append(line.reason()).append("}");
      }
      text.append(i + 1 < lines.size() ? " \\\\\n" : "\n");
    }
    return text.append("\\end{aligned}\n").toString();
  }

  /// What the checks of all steps say together.
  private static String verdict(Told.Step root) {
    List<Told.Step> all = new ArrayList<>();
    collect(root, all);
    List<Told.Step> unverified = all.stream().filter(step -> !step.check().passed()).toList();
    if (unverified.isEmpty()) {
      double largest =
          all.stream().mapToDouble(step -> step.check().largestError()).max().orElse(0);
      int points = all.stream().mapToInt(step -> step.check().points()).min().orElse(0);
      return "Every step agrees with automatic differentiation at %d points, to %s.\n"
          .formatted(points, largest == 0 ? "the last bit" : "%.0e".formatted(largest));
    }
    return unverified.stream()
        .map(
            step ->
                "Unverified: step %d, %s, on %s.\n"
                    .formatted(step.id(), step.rule(), step.before()))
        .collect(Collectors.joining());
  }

  private static void collect(Told.Step step, List<Told.Step> all) {
    all.add(step);
    step.children().forEach(child -> collect(child, all));
  }

  private static String tree(Told.Step root) {
    StringBuilder text = new StringBuilder();
    append(root, 0, text);
    return text.toString();
  }

  private static void append(Told.Step step, int depth, StringBuilder text) {
    text.append("  ".repeat(depth)).append(step.text());
    if (step.sameAs().isPresent()) {
      text.append(" As in step ").append(step.sameAs().getAsInt()).append('.');
    }
    text.append('\n');
    step.children().forEach(child -> append(child, depth + 1, text));
  }
}
