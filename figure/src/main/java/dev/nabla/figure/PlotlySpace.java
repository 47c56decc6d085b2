package dev.nabla.figure;

import dev.nabla.figure.scale.Span;
import dev.nabla.figure.scale.Ticks;
import dev.nabla.figure.scale.Ticks.Tick;
import dev.nabla.figure.space.Cuboid;
import dev.nabla.figure.type.LabelReading;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// A figure in space in the words of Plotly.
final class PlotlySpace {

  private static final int LEVELS = 9;
  private static final int RAMP_STEPS = 33;
  private static final double WIDER = 2.5;
  private static final double SMALLER = 0.625;

  private final SpaceFigure figure;
  private final Palette palette;
  private final Cuboid box;
  private final Set<String> titled = new HashSet<>();

  PlotlySpace(SpaceFigure figure, Palette palette) {
    this.figure = figure;
    this.palette = palette;
    this.box = SpaceLimits.of(figure);
  }

  static JsonObject of(SpaceFigure figure) {
    return new PlotlySpace(figure, Palette.LIGHT).object();
  }

  private JsonObject object() {
    List<JsonObject> traces = new ArrayList<>();
    for (SpaceMark mark : figure.marks()) {
      traces.add(
          switch (mark) {
            case SpaceMark.Surface surface -> trace(surface);
            case SpaceMark.Curve curve -> trace(curve);
            case SpaceMark.Cloud cloud -> trace(cloud);
          });
    }
    return new JsonObject().with("data", traces).with("layout", layout());
  }

  private JsonObject layout() {
    boolean legend = figure.marks().stream().anyMatch(mark -> !mark.entry().name().isEmpty());
    JsonObject title =
        new JsonObject()
            .with("text", LabelReading.tagged(figure.title()))
            .with("x", 0.02)
            .with("y", 0.98)
            .with("yanchor", "top")
            .with("font", new JsonObject().with("size", Typography.FIGURE_TITLE));
    return new JsonObject()
        .with("title", title)
        .with("autosize", true)
        .with("uirevision", "view")
        .with("paper_bgcolor", palette.paper())
        .with(
            "font",
            new JsonObject()
                .with("color", palette.ink())
                .with("family", "Source Sans Pro, sans-serif"))
        .with("margin", margin())
        .with("showlegend", legend)
        .with(
            "legend",
            new JsonObject().with("groupclick", "togglegroup").with("itemclick", "toggleothers"))
        .with("scene", scene())
        .with(
            "meta",
            new JsonObject()
                .with("message", LabelReading.plain(figure.message()))
                .with("camera", figure.camera().name()));
  }

  private static JsonObject margin() {
    return new JsonObject().with("l", 10).with("r", 10).with("t", 48).with("b", 10);
  }

  private JsonObject scene() {
    SpaceAxes axes = figure.axes();
    SpaceAxes.Proportions edges = axes.proportions();
    double longest = Math.max(edges.x(), Math.max(edges.y(), edges.z()));
    Camera camera = figure.camera();
    return new JsonObject()
        .with("xaxis", axis(axes.xLabel(), 0))
        .with("yaxis", axis(axes.yLabel(), 1))
        .with("zaxis", axis(axes.zLabel(), 2))
        .with("aspectmode", "manual")
        .with("aspectratio", vector(edges.x() / longest, edges.y() / longest, edges.z() / longest))
        .with("uirevision", "view")
        .with("annotations", annotations())
        .with(
            "camera",
            new JsonObject()
                .with("eye", vector(camera.eyeX(), camera.eyeY(), camera.eyeZ()))
                .with("up", vector(camera.upX(), camera.upY(), camera.upZ()))
                .with("center", vector(0, 0, 0)));
  }

  private static JsonObject vector(double x, double y, double z) {
    return new JsonObject().with("x", x).with("y", y).with("z", z);
  }

  private JsonObject axis(String label, int axis) {
    Span span = box.span(axis);
    return new JsonObject()
        .with("title", new JsonObject().with("text", LabelReading.tagged(label)))
        .with("range", new double[] {span.from(), span.to()})
        .with("nticks", 6)
        .with("gridcolor", palette.grid())
        .with("linecolor", palette.axis())
        .with("zerolinecolor", palette.grid())
        .with("showbackground", true)
        .with("backgroundcolor", palette.wall())
        .with("showspikes", false);
  }

  private JsonObject trace(String type, SpaceMark mark) {
    LegendEntry entry = mark.entry();
    boolean named = !entry.name().isEmpty();
    JsonObject trace =
        new JsonObject()
            .with("type", type)
            .with("name", LabelReading.tagged(entry.name()))
            .with("showlegend", named)
            .with("visible", entry.visible() ? true : "legendonly");
    if (!entry.group().isEmpty()) {
      trace.with("legendgroup", entry.group());
      String title = figure.groups().getOrDefault(entry.group(), "");
      if (named && !title.isEmpty() && titled.add(entry.group())) {
        trace.with("legendgrouptitle", new JsonObject().with("text", LabelReading.tagged(title)));
      }
    }
    return trace;
  }

  private JsonObject trace(SpaceMark.Surface surface) {
    Mesh mesh = surface.mesh();
    JsonObject trace = trace("surface", surface);
    boolean grid = isGrid(mesh);
    trace
        .with("x", grid ? row(mesh.xs(), 0, mesh.columns()) : rows(mesh.xs(), mesh))
        .with("y", grid ? firstColumn(mesh) : rows(mesh.ys(), mesh))
        .with("z", rows(mesh.zs(), mesh))
        .with("colorscale", colors(surface.paint()))
        .with("opacity", surface.opacity())
        .with(
            "lighting",
            new JsonObject()
                .with("ambient", 0.75)
                .with("diffuse", 0.45)
                .with("specular", 0.04)
                .with("roughness", 0.9));
    switch (surface.paint()) {
      case Paint.Plain _ -> {}
      case Paint.Graded graded -> {
        Span heights = SpaceLimits.heights(graded.heights(), mesh.zs());
        trace.with("cmin", heights.from()).with("cmax", heights.to());
      }
    }
    trace.with("showscale", surface.bar().isPresent());
    surface.bar().ifPresent(bar -> trace.with("colorbar", bar(bar)));
    if (surface.levels()) {
      trace.with(
          "contours",
          new JsonObject()
              .with("x", levels(BoxAxes.ticks(box, 0)))
              .with("y", levels(BoxAxes.ticks(box, 1)))
              .with("z", levels(Ticks.nice(box.z(), LEVELS))));
    }
    return trace;
  }

  private static JsonObject levels(List<Tick> ticks) {
    JsonObject levels = new JsonObject().with("show", ticks.size() > 1);
    if (ticks.size() > 1) {
      levels
          .with("start", ticks.getFirst().value())
          .with("end", ticks.getLast().value())
          .with("size", ticks.get(1).value() - ticks.getFirst().value())
          .with("color", "rgba(26,26,26,0.45)")
          .with("width", 1.5)
          .with("highlight", false);
    }
    return levels;
  }

  private static JsonObject bar(ScaleBar bar) {
    JsonObject text = new JsonObject().with("text", LabelReading.tagged(bar.title()));
    JsonObject json = new JsonObject().with("thickness", 14).with("outlinewidth", 0);
    return switch (bar.place()) {
      case RIGHT -> json.with("len", 0.62).with("title", text.with("side", "top"));
      case BELOW ->
          json.with("orientation", "h")
              .with("len", 0.62)
              .with("y", -0.02)
              .with("yanchor", "top")
              .with("title", text.with("side", "top"));
    };
  }

  private List<List<Object>> colors(Paint paint) {
    List<String> colors =
        switch (paint) {
          case Paint.Plain(Role role) -> List.of(palette.line(role), palette.line(role));
          case Paint.Graded(Ramp ramp, Limits _) -> ramp.evenly(RAMP_STEPS);
        };
    List<List<Object>> scale = new ArrayList<>();
    for (int i = 0; i < colors.size(); i++) {
      scale.add(List.of((double) i / (colors.size() - 1), colors.get(i)));
    }
    return scale;
  }

  /// Whether all rows have the same first coordinates, and each row has one second coordinate.
  private static boolean isGrid(Mesh mesh) {
    for (int row = 0; row < mesh.rows(); row++) {
      for (int column = 0; column < mesh.columns(); column++) {
        if (mesh.x(row, column) != mesh.x(0, column) || mesh.y(row, column) != mesh.y(row, 0)) {
          return false;
        }
      }
    }
    return true;
  }

  private static double[] row(double[] values, int row, int columns) {
    return Arrays.copyOfRange(values, row * columns, (row + 1) * columns);
  }

  private static List<double[]> rows(double[] values, Mesh mesh) {
    List<double[]> rows = new ArrayList<>();
    for (int row = 0; row < mesh.rows(); row++) {
      rows.add(row(values, row, mesh.columns()));
    }
    return rows;
  }

  private static double[] firstColumn(Mesh mesh) {
    double[] ys = new double[mesh.rows()];
    for (int row = 0; row < ys.length; row++) {
      ys[row] = mesh.y(row, 0);
    }
    return ys;
  }

  private JsonObject trace(SpaceMark.Curve curve) {
    Role role = curve.role();
    return points(trace("scatter3d", curve), curve.points())
        .with("mode", "lines")
        .with("connectgaps", false)
        .with(
            "line",
            new JsonObject()
                .with("color", palette.line(role))
                .with("width", WIDER * role.lineWidth())
                .with("dash", dash(role)));
  }

  private static String dash(Role role) {
    return switch (role) {
      case FUNCTION -> "solid";
      case DERIVATIVE -> "dash";
      case SECOND_DERIVATIVE -> "dashdot";
      case TANGENT -> "longdashdot";
      case POINT, GUIDE, PATH -> "dot";
      case NEGATIVE -> "longdash";
      case POSITIVE -> "dash";
    };
  }

  private JsonObject trace(SpaceMark.Cloud cloud) {
    JsonObject trace = points(trace("scatter3d", cloud), cloud.points());
    trace.with(
        "marker",
        new JsonObject()
            .with("color", markerColor(cloud))
            .with("size", SMALLER * cloud.diameter())
            .with("symbol", symbol(cloud.role().marker()))
            .with("line", new JsonObject().with("color", palette.paper()).with("width", 1)));
    return trace.with("mode", "markers");
  }

  /// Words beside points, which no surface hides.
  private List<JsonObject> annotations() {
    List<JsonObject> annotations = new ArrayList<>();
    for (SpaceMark mark : figure.marks()) {
      if (mark instanceof SpaceMark.Cloud cloud
          && mark.entry().visible()
          && !cloud.label().isEmpty()
          && cloud.points().size() > 0) {
        int last = cloud.points().size() - 1;
        annotations.add(
            vector(cloud.points().x(last), cloud.points().y(last), cloud.points().z(last))
                .with("text", LabelReading.tagged(cloud.label()))
                .with("showarrow", false)
                .with("xanchor", "left")
                .with("yanchor", "bottom")
                .with("xshift", cloud.diameter() / 2)
                .with("yshift", cloud.diameter() / 2)
                .with("font", new JsonObject().with("color", palette.ink()))
                .with("bgcolor", palette.paper()));
      }
    }
    return annotations;
  }

  private Object markerColor(SpaceMark.Cloud cloud) {
    return switch (cloud.paint()) {
      case Paint.Plain(Role role) -> palette.line(role);
      case Paint.Graded(Ramp ramp, Limits limits) -> {
        double[] zs = cloud.points().zs();
        Span heights = SpaceLimits.heights(limits, zs);
        yield Arrays.stream(zs)
            .mapToObj(z -> Double.isFinite(z) ? ramp.at(heights.fraction(z)) : palette.quiet())
            .toList();
      }
    };
  }

  private static String symbol(Role.Marker marker) {
    return switch (marker) {
      case DISC, DOT, HEXAGON -> "circle";
      case RING -> "circle-open";
      case TRIANGLE, TRIANGLE_DOWN, DIAMOND -> "diamond";
      case SQUARE -> "square";
      case CROSS -> "cross";
    };
  }

  private static JsonObject points(JsonObject trace, SpacePoints points) {
    return trace.with("x", points.xs()).with("y", points.ys()).with("z", points.zs());
  }

  /// What depends on the palette: a path and a value for each colour, for the layout and for each
  /// trace.
  JsonObject look() {
    List<List<Object>> layout = new ArrayList<>();
    layout.add(List.of("paper_bgcolor", palette.paper()));
    layout.add(List.of("font.color", palette.ink()));
    for (String axis : List.of("xaxis", "yaxis", "zaxis")) {
      layout.add(List.of("scene." + axis + ".gridcolor", palette.grid()));
      layout.add(List.of("scene." + axis + ".zerolinecolor", palette.grid()));
      layout.add(List.of("scene." + axis + ".linecolor", palette.axis()));
      layout.add(List.of("scene." + axis + ".backgroundcolor", palette.wall()));
    }
    for (int i = 0; i < annotations().size(); i++) {
      layout.add(List.of("scene.annotations." + i + ".font.color", palette.ink()));
      layout.add(List.of("scene.annotations." + i + ".bgcolor", palette.paper()));
    }
    List<List<List<Object>>> traces = new ArrayList<>();
    for (SpaceMark mark : figure.marks()) {
      traces.add(
          switch (mark) {
            case SpaceMark.Surface surface ->
                surface.paint() instanceof Paint.Plain
                    ? List.of(List.of("colorscale", colors(surface.paint())))
                    : List.of();
            case SpaceMark.Curve curve ->
                List.of(List.of("line.color", palette.line(curve.role())));
            case SpaceMark.Cloud cloud -> {
              List<Object> rim = List.of("marker.line.color", palette.paper());
              yield cloud.paint() instanceof Paint.Plain(Role role)
                  ? List.of(List.of("marker.color", palette.line(role)), rim)
                  : List.of(rim);
            }
          });
    }
    return new JsonObject().with("layout", layout).with("traces", traces);
  }
}
