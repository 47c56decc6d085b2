package dev.nabla.book.wire;

import dev.nabla.derive.Check;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/// One differentiation, written in the notation of a request.
///
/// @param root the step for the whole function, with the others inside
/// @param lines the same as whole lines; none if they would be too long
public record Told(Step root, List<Line> lines) {
  public Told {
    lines = List.copyOf(lines);
  }

  /// A step.
  ///
  /// @param text its sentences, or only the first
  public record Step(
      int id,
      String rule,
      String wrt,
      String before,
      String after,
      Map<String, String> bindings,
      List<Integer> path,
      List<String> conditions,
      Check check,
      OptionalInt sameAs,
      String text,
      List<Step> children) {}

  /// A whole line.
  ///
  /// @param text the expression
  /// @param step the step that led to it; none for the first line
  /// @param rule the rule of that step, or nothing
  /// @param reason the rule and what its letters stand for, in a few words
  public record Line(String text, OptionalInt step, String rule, String reason) {}
}
