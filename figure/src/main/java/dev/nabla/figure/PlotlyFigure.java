package dev.nabla.figure;

import dev.nabla.figure.Axes.Frame;
import dev.nabla.figure.Mark.Arrows;
import dev.nabla.figure.Mark.Contours;
import dev.nabla.figure.Mark.Line;
import dev.nabla.figure.Mark.Scatter;
import dev.nabla.figure.Mark.Text;
import dev.nabla.figure.scale.Span;
import dev.nabla.figure.scale.VisibleLine;
import dev.nabla.figure.type.LabelReading;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// A figure in the words of Plotly: traces and a layout, one pair of axes for each panel.
final class PlotlyFigure {

  private static final double COLUMN_GAP = 0.06;
  private static final double ROW_GAP = 0.11;
  private static final double TITLE_ROOM = 80;
  private static final double SIDE_ROOM = 40;
  private static final double BOTTOM_ROOM = 50;
  private static final double BAR_ROOM = 90;
  private static final double BAR_GAP = 0.05;
  private static final double NAME_ROOM = 18;
  private static final double MARKER_SIZE = 9;

  private final Figure figure;
  private final Palette palette = Palette.LIGHT;
  private final List<JsonObject> traces = new ArrayList<>();
  private final List<JsonObject> annotations = new ArrayList<>();
  private final JsonObject layout = new JsonObject();
  private final Set<String> keyed = new HashSet<>();

  private PlotlyFigure(Figure figure) {
    this.figure = figure;
  }

  static JsonObject of(Figure figure) {
    return new PlotlyFigure(figure).object();
  }

  private JsonObject object() {
    int columns = columns();
    int rows = rows();
    layout
        .with("title", title())
        .with("width", columns * figure.panelSize().width())
        .with("height", rows * figure.panelSize().height() + TITLE_ROOM)
        .with("paper_bgcolor", palette.paper())
        .with("plot_bgcolor", palette.paper())
        .with("font", font(palette.ink()).with("family", "Source Sans Pro, sans-serif"))
        .with(
            "margin",
            new JsonObject()
                .with("l", SIDE_ROOM)
                .with("r", SIDE_ROOM)
                .with("t", TITLE_ROOM)
                .with("b", BOTTOM_ROOM))
        .with("showlegend", true);
    for (int i = 0; i < figure.panels().size(); i++) {
      add(
          figure.panels().get(i),
          i == 0 ? "" : String.valueOf(i + 1),
          domain(i % columns, columns, COLUMN_GAP),
          domain(rows - 1 - i / columns, rows, ROW_GAP));
    }
    layout
        .with("annotations", annotations)
        .with("meta", new JsonObject().with("message", LabelReading.plain(figure.message())));
    return new JsonObject().with("data", traces).with("layout", layout);
  }

  private int columns() {
    return Math.max(1, Math.min(figure.columns(), figure.panels().size()));
  }

  private int rows() {
    return Math.max(1, (figure.panels().size() + columns() - 1) / columns());
  }

  private JsonObject title() {
    return new JsonObject()
        .with("text", LabelReading.tagged(figure.title()))
        .with("x", 0)
        .with("xref", "paper")
        .with("y", 0.98)
        .with("yanchor", "top")
        .with("font", font(palette.ink()).with("size", Typography.FIGURE_TITLE));
  }

  private static JsonObject font(String color) {
    return new JsonObject().with("color", color);
  }

  private static double[] domain(int index, int count, double gap) {
    double size = (1 - gap * (count - 1)) / count;
    double start = index * (size + gap);
    return new double[] {start, Math.min(1, start + size)};
  }

  private void add(Panel panel, String suffix, double[] cell, double[] upwards) {
    PanelLimits limits = PanelLimits.of(panel);
    Axes axes = panel.axes();
    double[] across = beside(panel, cell, upwards, limits);
    JsonObject horizontal = axis(limits.x(), across, axes.xTicks(), axes.frame());
    JsonObject vertical = axis(limits.y(), upwards, axes.yTicks(), axes.frame());
    if (axes.equalAspect()) {
      vertical.with("scaleanchor", "x" + suffix);
    }
    if (hasBar(panel)) {
      horizontal.with("constrain", "domain").with("constraintoward", "left");
      vertical.with("constrain", "domain").with("constraintoward", "top");
    }
    layout
        .with("xaxis" + suffix, horizontal.with("anchor", "y" + suffix))
        .with("yaxis" + suffix, vertical.with("anchor", "x" + suffix));
    addNames(axes, limits, suffix);
    if (!panel.title().isEmpty()) {
      annotations.add(
          annotation(panel.title(), "paper", "paper", across[0], upwards[1])
              .with("xanchor", "left")
              .with("yanchor", "bottom")
              .with("yshift", NAME_ROOM));
    }
    for (Mark mark : panel.marks()) {
      switch (mark) {
        case Line line -> traces.add(trace(line, suffix));
        case Scatter scatter -> traces.add(trace(scatter, suffix));
        case Arrows arrows -> {
          String color = palette.line(arrows.role());
          PlotlyGround.traces(arrows, color).forEach(trace -> traces.add(placed(trace, suffix)));
        }
        case Contours contours ->
            PlotlyGround.traces(contours, across[1] + BAR_GAP, upwards)
                .forEach(trace -> traces.add(placed(trace, suffix)));
        case Text text -> annotations.add(annotation(text, suffix));
      }
    }
  }

  private static boolean hasBar(Panel panel) {
    return panel.marks().stream()
        .anyMatch(mark -> mark instanceof Contours contours && contours.bar().shown());
  }

  /// The room of a panel without that of its bar, and no wider than equal units need.
  private double[] beside(Panel panel, double[] cell, double[] upwards, PanelLimits limits) {
    if (!hasBar(panel)) {
      return cell;
    }
    double width = columns() * figure.panelSize().width() - 2 * SIDE_ROOM;
    double height = rows() * figure.panelSize().height() - BOTTOM_ROOM;
    double end = cell[1] - BAR_ROOM / width;
    if (panel.axes().equalAspect()) {
      double unit = (upwards[1] - upwards[0]) * height / limits.y().length();
      end = Math.min(end, cell[0] + unit * limits.x().length() / width);
    }
    return new double[] {cell[0], Math.max(end, cell[0] + (cell[1] - cell[0]) / 3)};
  }

  private static JsonObject placed(JsonObject trace, String suffix) {
    return trace.with("xaxis", "x" + suffix).with("yaxis", "y" + suffix);
  }

  private JsonObject axis(Span span, double[] domain, TickPolicy ticks, Frame frame) {
    JsonObject axis =
        new JsonObject()
            .with("range", new double[] {span.from(), span.to()})
            .with("domain", domain)
            .with("showgrid", false)
            .with("zeroline", frame == Frame.ORIGIN)
            .with("zerolinecolor", palette.axis())
            .with("showline", frame == Frame.EDGES)
            .with("linecolor", palette.axis())
            .with("visible", frame != Frame.NONE)
            .with("tickfont", font(palette.quiet()));
    return switch (ticks) {
      case TickPolicy.Automatic _ -> axis.with("nticks", 6);
      case TickPolicy.At at ->
          axis.with("tickvals", at.places().stream().map(TickPolicy.Place::value).toList())
              .with(
                  "ticktext",
                  at.places().stream().map(place -> LabelReading.tagged(place.label())).toList());
    };
  }

  /// The names of the axes stand at their ends.
  private void addNames(Axes axes, PanelLimits limits, String suffix) {
    boolean throughOrigin = axes.frame() == Frame.ORIGIN;
    double originX = throughOrigin && limits.x().contains(0) ? 0 : limits.x().from();
    double originY = throughOrigin && limits.y().contains(0) ? 0 : limits.y().from();
    if (!axes.xLabel().isEmpty()) {
      annotations.add(
          annotation(axes.xLabel(), "x" + suffix + " domain", "y" + suffix, 1.02, originY)
              .with("xanchor", "left")
              .with("yanchor", "middle"));
    }
    if (!axes.yLabel().isEmpty()) {
      annotations.add(
          annotation(axes.yLabel(), "x" + suffix, "y" + suffix + " domain", originX, 1)
              .with("xanchor", "center")
              .with("yanchor", "bottom"));
    }
  }

  private static JsonObject annotation(String label, String xref, String yref, double x, double y) {
    return new JsonObject()
        .with("text", LabelReading.tagged(label))
        .with("xref", xref)
        .with("yref", yref)
        .with("x", x)
        .with("y", y)
        .with("showarrow", false);
  }

  private JsonObject annotation(Text text, String suffix) {
    Anchor anchor = text.anchor() == Anchor.FREE ? Anchor.ABOVE_RIGHT : text.anchor();
    JsonObject annotation =
        annotation(text.text(), "x" + suffix, "y" + suffix, text.x(), text.y())
            .with("xanchor", List.of("right", "center", "left").get(anchor.right() + 1))
            .with("yanchor", List.of("bottom", "middle", "top").get(anchor.down() + 1))
            .with("font", font(palette.letter(text.role())));
    return text.background() ? annotation.with("bgcolor", palette.paper()) : annotation;
  }

  private JsonObject trace(Line line, String suffix) {
    Role role = line.role();
    double[] xs = line.points().xs();
    double[] ys = line.points().ys();
    List<double[]> columns = role.drawsCurves() ? VisibleLine.withGaps(xs, ys) : List.of(xs, ys);
    JsonObject stroke =
        new JsonObject()
            .with("color", palette.line(role))
            .with("width", role.lineWidth())
            .with("dash", dash(role.dashes()))
            .with("simplify", false);
    return trace("lines", columns, line.label(), role, suffix)
        .with("line", stroke)
        .with("connectgaps", false);
  }

  private JsonObject trace(Scatter scatter, String suffix) {
    Role role = scatter.role();
    List<double[]> columns = List.of(scatter.points().xs(), scatter.points().ys());
    JsonObject marker =
        new JsonObject()
            .with("color", palette.line(role))
            .with("size", MARKER_SIZE)
            .with("symbol", symbol(role.marker()));
    return trace("markers", columns, scatter.label(), role, suffix).with("marker", marker);
  }

  private JsonObject trace(
      String mode, List<double[]> columns, String label, Role role, String suffix) {
    boolean newInKey = !label.isEmpty() && keyed.add(role + label);
    return new JsonObject()
        .with("type", "scatter")
        .with("mode", mode)
        .with("x", columns.getFirst())
        .with("y", columns.getLast())
        .with("xaxis", "x" + suffix)
        .with("yaxis", "y" + suffix)
        .with("name", LabelReading.tagged(label))
        .with("legendgroup", role.cssClass())
        .with("showlegend", newInKey);
  }

  private static String dash(List<Double> lengths) {
    return lengths.isEmpty()
        ? "solid"
        : String.join(",", lengths.stream().map(length -> length + "px").toList());
  }

  private static String symbol(Role.Marker marker) {
    return switch (marker) {
      case DISC -> "circle";
      case RING -> "circle-open";
      case TRIANGLE -> "triangle-up";
      case SQUARE -> "square";
      case DIAMOND -> "diamond";
      case CROSS -> "cross-thin-open";
      case DOT -> "circle";
      case TRIANGLE_DOWN -> "triangle-down";
      case HEXAGON -> "hexagon";
    };
  }
}
