package dev.nabla.figure;

import dev.nabla.figure.Axes.Frame;
import dev.nabla.figure.Mark.Line;
import dev.nabla.figure.Mark.Scatter;
import dev.nabla.figure.Mark.Text;
import dev.nabla.figure.scale.Span;
import dev.nabla.figure.type.LabelReading;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// A figure in the words of Plotly: traces and a layout, one pair of axes for each panel.
final class PlotlyFigure {

  private static final double GAP = 0.06;
  private static final double TITLE_ROOM = 50;

  private final Figure figure;
  private final Palette palette = Palette.LIGHT;
  private final List<Object> traces = new ArrayList<>();
  private final List<Object> annotations = new ArrayList<>();
  private final Map<String, Object> layout = new LinkedHashMap<>();
  private final Set<String> keyed = new HashSet<>();

  private PlotlyFigure(Figure figure) {
    this.figure = figure;
  }

  static Map<String, Object> of(Figure figure) {
    return new PlotlyFigure(figure).object();
  }

  private Map<String, Object> object() {
    int columns = Math.max(1, Math.min(figure.columns(), figure.panels().size()));
    int rows = Math.max(1, (figure.panels().size() + columns - 1) / columns);
    layout.put("title", Map.of("text", LabelReading.tagged(figure.title())));
    layout.put("width", columns * figure.panelSize().width());
    layout.put("height", rows * figure.panelSize().height() + TITLE_ROOM);
    layout.put("paper_bgcolor", palette.paper());
    layout.put("plot_bgcolor", palette.paper());
    layout.put("font", ordered("family", "Source Sans Pro, sans-serif", "color", palette.ink()));
    layout.put("margin", ordered("l", 40, "r", 40, "t", TITLE_ROOM, "b", 30));
    layout.put("showlegend", true);
    for (int i = 0; i < figure.panels().size(); i++) {
      add(
          figure.panels().get(i),
          i,
          domain(i % columns, columns),
          domain(rows - 1 - i / columns, rows));
    }
    layout.put("annotations", annotations);
    layout.put("meta", Map.of("message", LabelReading.plain(figure.message())));
    return ordered("data", traces, "layout", layout);
  }

  private static double[] domain(int index, int count) {
    double gap = count == 1 ? 0 : GAP;
    double size = (1 - gap * (count - 1)) / count;
    double start = index * (size + gap);
    return new double[] {start, Math.min(1, start + size)};
  }

  private void add(Panel panel, int index, double[] across, double[] upwards) {
    String suffix = index == 0 ? "" : String.valueOf(index + 1);
    PanelLimits limits = PanelLimits.of(panel);
    Axes axes = panel.axes();
    layout.put(
        "xaxis" + suffix,
        axis(limits.x(), across, axes.xLabel(), axes.xTicks(), axes.frame(), "y" + suffix));
    Map<String, Object> vertical =
        axis(limits.y(), upwards, axes.yLabel(), axes.yTicks(), axes.frame(), "x" + suffix);
    if (axes.equalAspect()) {
      vertical.put("scaleanchor", "x" + suffix);
    }
    layout.put("yaxis" + suffix, vertical);
    if (!panel.title().isEmpty()) {
      annotations.add(title(panel, across, upwards));
    }
    for (Mark mark : panel.marks()) {
      switch (mark) {
        case Line line -> traces.add(trace(line, suffix));
        case Scatter scatter -> traces.add(trace(scatter, suffix));
        case Text text -> annotations.add(annotation(text, suffix));
      }
    }
  }

  private Map<String, Object> axis(
      Span span, double[] domain, String label, TickPolicy ticks, Frame frame, String anchor) {
    Map<String, Object> axis =
        ordered(
            "range",
            new double[] {span.from(), span.to()},
            "domain",
            domain,
            "anchor",
            anchor,
            "title",
            Map.of("text", LabelReading.tagged(label)),
            "showgrid",
            false,
            "zeroline",
            frame == Frame.ORIGIN,
            "zerolinecolor",
            palette.axis(),
            "showline",
            frame == Frame.EDGES,
            "linecolor",
            palette.axis(),
            "visible",
            frame != Frame.NONE,
            "tickfont",
            Map.of("color", palette.quiet()));
    switch (ticks) {
      case TickPolicy.Automatic _ -> axis.put("nticks", 6);
      case TickPolicy.At at -> {
        axis.put("tickvals", at.places().stream().map(TickPolicy.Place::value).toList());
        axis.put(
            "ticktext",
            at.places().stream().map(place -> LabelReading.tagged(place.label())).toList());
      }
    }
    return axis;
  }

  private Map<String, Object> title(Panel panel, double[] across, double[] upwards) {
    return ordered(
        "text",
        LabelReading.tagged(panel.title()),
        "xref",
        "paper",
        "yref",
        "paper",
        "x",
        across[0],
        "y",
        upwards[1],
        "xanchor",
        "left",
        "yanchor",
        "bottom",
        "showarrow",
        false);
  }

  private Map<String, Object> trace(Line line, String suffix) {
    Role role = line.role();
    Map<String, Object> trace = trace("lines", line.points(), line.label(), role, suffix);
    trace.put(
        "line",
        ordered(
            "color", palette.line(role), "width", role.lineWidth(), "dash", dash(role.dashes())));
    trace.put("connectgaps", false);
    return trace;
  }

  private Map<String, Object> trace(Scatter scatter, String suffix) {
    Role role = scatter.role();
    Map<String, Object> trace = trace("markers", scatter.points(), scatter.label(), role, suffix);
    trace.put(
        "marker", ordered("color", palette.line(role), "size", 9, "symbol", symbol(role.marker())));
    return trace;
  }

  private Map<String, Object> trace(
      String mode, Points points, String label, Role role, String suffix) {
    boolean newInKey = !label.isEmpty() && keyed.add(role + label);
    return ordered(
        "type",
        "scatter",
        "mode",
        mode,
        "x",
        points.xs(),
        "y",
        points.ys(),
        "xaxis",
        "x" + suffix,
        "yaxis",
        "y" + suffix,
        "name",
        LabelReading.tagged(label),
        "legendgroup",
        role.cssClass(),
        "showlegend",
        newInKey);
  }

  private Map<String, Object> annotation(Text text, String suffix) {
    Anchor anchor = text.anchor() == Anchor.FREE ? Anchor.ABOVE_RIGHT : text.anchor();
    Map<String, Object> annotation =
        ordered(
            "text", LabelReading.tagged(text.text()),
            "xref", "x" + suffix,
            "yref", "y" + suffix,
            "x", text.x(),
            "y", text.y(),
            "xanchor", List.of("right", "center", "left").get(anchor.right() + 1),
            "yanchor", List.of("bottom", "middle", "top").get(anchor.down() + 1),
            "showarrow", false,
            "font", Map.of("color", palette.letter(text.role())));
    if (text.background()) {
      annotation.put("bgcolor", palette.paper());
    }
    return annotation;
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
    };
  }

  /// A map in the order of its entries, name after value.
  private static Map<String, Object> ordered(Object... namesAndValues) {
    Map<String, Object> map = new LinkedHashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      map.put((String) namesAndValues[i], namesAndValues[i + 1]);
    }
    return map;
  }
}
