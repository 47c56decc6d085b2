package dev.nabla.figure;

import dev.nabla.figure.type.LabelReading;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// An animation in the words of Plotly: the last frame as a figure, and every frame as the traces
/// that differ, with buttons and a slider.
final class PlotlyAnimation {

  private static final double ROOM_BELOW = 110;

  private final Animation animation;
  private final List<JsonObject> figures;
  private final List<Integer> changing = new ArrayList<>();

  private PlotlyAnimation(Animation animation) {
    this.animation = animation;
    this.figures =
        animation.frames().stream().map(frame -> PlotlyFigure.of(frame.figure())).toList();
    int most = figures.stream().mapToInt(figure -> traces(figure).size()).max().orElse(0);
    for (int i = 0; i < most; i++) {
      int index = i;
      long different =
          figures.stream().map(figure -> JsonText.of(trace(figure, index))).distinct().count();
      if (different > 1) {
        changing.add(i);
      }
    }
  }

  static JsonObject of(Animation animation) {
    return new PlotlyAnimation(animation).object();
  }

  private JsonObject object() {
    JsonObject last = figures.getLast();
    int most = figures.stream().mapToInt(figure -> traces(figure).size()).max().orElse(0);
    List<Object> data = new ArrayList<>();
    for (int i = 0; i < most; i++) {
      data.add(trace(last, i));
    }
    JsonObject layout = layout(last);
    return new JsonObject()
        .with("data", data)
        .with(
            "layout",
            layout
                .with("height", height(layout) + ROOM_BELOW)
                .with("updatemenus", List.of(buttons()))
                .with("sliders", List.of(slider())))
        .with("frames", frames());
  }

  private static double height(JsonObject layout) {
    return layout.fields().get("height") instanceof Number height ? height.doubleValue() : 0;
  }

  private static JsonObject layout(JsonObject figure) {
    return (JsonObject) Objects.requireNonNull(figure.fields().get("layout"));
  }

  private static List<?> traces(JsonObject figure) {
    return (List<?>) Objects.requireNonNull(figure.fields().get("data"));
  }

  /// A trace of a figure; where other frames have more of them, one that shows nothing.
  private static Object trace(JsonObject figure, int index) {
    List<?> traces = traces(figure);
    return index < traces.size()
        ? traces.get(index)
        : new JsonObject()
            .with("type", "scatter")
            .with("x", List.of())
            .with("y", List.of())
            .with("showlegend", false);
  }

  private List<JsonObject> frames() {
    List<JsonObject> frames = new ArrayList<>();
    for (int k = 0; k < figures.size(); k++) {
      JsonObject figure = figures.get(k);
      JsonObject frame =
          new JsonObject()
              .with("name", String.valueOf(k))
              .with("data", changing.stream().map(i -> trace(figure, i)).toList())
              .with("traces", changing);
      Object annotations = Objects.requireNonNull(layout(figure).fields().get("annotations"));
      frames.add(frame.with("layout", new JsonObject().with("annotations", annotations)));
    }
    return frames;
  }

  private JsonObject buttons() {
    return new JsonObject()
        .with("type", "buttons")
        .with("direction", "left")
        .with("showactive", false)
        .with("x", 0)
        .with("xanchor", "left")
        .with("y", 0)
        .with("yanchor", "top")
        .with("pad", new JsonObject().with("t", 62))
        .with("buttons", List.of(button("Play", play()), button("Pause", pause())));
  }

  private static JsonObject button(String label, List<Object> arguments) {
    return new JsonObject().with("label", label).with("method", "animate").with("args", arguments);
  }

  private List<Object> play() {
    return List.of(
        everyFrame(), movement("afterall", 1000 * animation.seconds()).with("fromcurrent", true));
  }

  private List<Object> pause() {
    return List.of(List.of(false), movement("immediate", 0));
  }

  private List<String> everyFrame() {
    List<String> names = new ArrayList<>();
    for (int k = 0; k < figures.size(); k++) {
      names.add(String.valueOf(k));
    }
    return names;
  }

  private static JsonObject movement(String mode, double milliseconds) {
    return new JsonObject()
        .with("mode", mode)
        .with("frame", new JsonObject().with("duration", milliseconds).with("redraw", true))
        .with("transition", new JsonObject().with("duration", 0));
  }

  private JsonObject slider() {
    List<JsonObject> steps = new ArrayList<>();
    for (int k = 0; k < figures.size(); k++) {
      List<Object> arguments = List.of(List.of(String.valueOf(k)), movement("immediate", 0));
      steps.add(button(LabelReading.plain(animation.frames().get(k).label()), arguments));
    }
    return new JsonObject()
        .with("active", figures.size() - 1)
        .with("x", 0.28)
        .with("len", 0.72)
        .with("y", 0)
        .with("yanchor", "top")
        .with("pad", new JsonObject().with("t", 44))
        .with("currentvalue", new JsonObject().with("prefix", "").with("xanchor", "left"))
        .with("steps", steps);
  }
}
