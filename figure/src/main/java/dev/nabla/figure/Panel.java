package dev.nabla.figure;

import java.util.ArrayList;
import java.util.List;

/// One coordinate system with what is drawn in it, later marks over earlier ones.
///
/// {@snippet file="dev/nabla/figure/examples/FigureExamples.java" region="tangent"}
///
/// @param title a label over the panel; empty for none
/// @param axes the coordinate system
/// @param marks what is drawn, in order
public record Panel(String title, Axes axes, List<Mark> marks) {

  public Panel {
    marks = List.copyOf(marks);
  }

  /// An empty panel with axes through the origin.
  public static Panel titled(String title) {
    return new Panel(title, Axes.throughOrigin(), List.of());
  }

  /// An empty panel without a title.
  public static Panel untitled() {
    return titled("");
  }

  /// This panel with more marks, drawn over those it has.
  public Panel with(Mark... more) {
    List<Mark> all = new ArrayList<>(marks);
    all.addAll(List.of(more));
    return new Panel(title, axes, all);
  }

  /// This panel with a line through the points of two columns.
  public Panel line(double[] xs, double[] ys, Role role) {
    return with(Mark.Line.of(xs, ys, role));
  }

  /// This panel with a labelled line through the points of two columns.
  public Panel line(double[] xs, double[] ys, Role role, String label) {
    return with(Mark.Line.of(xs, ys, role).labelled(label));
  }

  /// This panel in other axes.
  public Panel withAxes(Axes axes) {
    return new Panel(title, axes, marks);
  }
}
