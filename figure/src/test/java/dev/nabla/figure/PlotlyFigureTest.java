package dev.nabla.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.nabla.figure.Mark.Line;
import dev.nabla.figure.Mark.Scatter;
import dev.nabla.figure.Mark.Text;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class PlotlyFigureTest {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private static JsonNode read(Figure figure) {
    return JSON.readTree(figure.toPlotlyJson());
  }

  @Test
  void aLineIsATraceWithNullForAGap() {
    double[] xs = {-1, 0, 1};
    double[] ys = {-1, Double.NaN, 0.1};
    JsonNode trace =
        read(Figure.of(Panel.untitled().line(xs, ys, Role.DERIVATIVE, "$f'$"))).get("data").get(0);
    assertEquals(
        JSON.readTree(
            """
            {"type": "scatter", "mode": "lines", "x": [-1, 0, 1], "y": [-1, null, 0.1],
             "xaxis": "x", "yaxis": "y", "name": "<i>f</i>′", "legendgroup": "role-derivative",
             "showlegend": true,
             "line": {"color": "#D55E00", "width": 2, "dash": "7.0px,4.0px",
                      "simplify": false},
             "connectgaps": false}
            """),
        trace);
  }

  @Test
  void aCurveIsBrokenAtAPole() {
    double[] xs = Gallery.grid(-6, 6, 400);
    JsonNode ys =
        read(Figure.of(Panel.untitled().line(xs, Gallery.map(xs, x -> 1 / x), Role.FUNCTION)))
            .get("data")
            .get(0)
            .get("y");
    assertEquals(401, ys.size());
    assertTrue(ys.get(200).isNull());
  }

  @Test
  void pointsAndTextsKeepTheirRole() {
    JsonNode figure =
        read(
            Figure.of(
                Panel.untitled()
                    .with(
                        Scatter.at(1, 2, Role.POINT),
                        Text.at(1, 2, "slope $m$", Role.TANGENT)
                            .anchored(Anchor.BELOW_LEFT)
                            .withBackground())));
    JsonNode marker = figure.get("data").get(0).get("marker");
    assertEquals("circle", marker.get("symbol").asString());
    assertEquals("#CC79A7", marker.get("color").asString());
    JsonNode note = figure.get("layout").get("annotations").get(2);
    assertEquals("slope <i>m</i>", note.get("text").asString());
    assertEquals("right", note.get("xanchor").asString());
    assertEquals("top", note.get("yanchor").asString());
    assertEquals("#FFFFFF", note.get("bgcolor").asString());
  }

  @Test
  void panelsAreSubplotsWhichDoNotOverlap() {
    JsonNode layout = read(Gallery.derivatives()).get("layout");
    assertEquals("Functions and their derivatives", layout.get("title").get("text").asString());
    for (int i = 1; i <= 15; i++) {
      String suffix = i == 1 ? "" : String.valueOf(i);
      JsonNode x = layout.get("xaxis" + suffix);
      JsonNode y = layout.get("yaxis" + suffix);
      assertEquals("y" + suffix, x.get("anchor").asString());
      assertEquals(-6, x.get("range").get(0).asDouble());
      assertTrue(x.get("domain").get(0).asDouble() >= 0 && x.get("domain").get(1).asDouble() <= 1);
      if (i % 5 != 1) {
        String before = i == 2 ? "" : String.valueOf(i - 1);
        double end = layout.get("xaxis" + before).get("domain").get(1).asDouble();
        assertTrue(end < x.get("domain").get(0).asDouble());
        assertEquals(layout.get("yaxis" + before).get("domain"), y.get("domain"));
      }
    }
    assertEquals(30, read(Gallery.derivatives()).get("data").size());
  }

  @Test
  void aLabelIsInTheKeyOnce() {
    JsonNode data = read(Gallery.derivatives()).get("data");
    int shown = 0;
    for (JsonNode trace : data) {
      shown += trace.get("showlegend").asBoolean() ? 1 : 0;
    }
    assertEquals(2, shown);
  }

  @Test
  void equalAspectAndTicksAreKept() {
    JsonNode layout = read(Gallery.tangent()).get("layout");
    assertEquals("x", layout.get("yaxis").get("scaleanchor").asString());
    assertEquals("<i>π</i>", layout.get("xaxis").get("ticktext").get(1).asString());
    assertEquals(Math.PI, layout.get("xaxis").get("tickvals").get(1).asDouble());
  }

  @Test
  void anyTextSurvives() {
    String hostile = "a\"b\\c\n\u0001</script>\u2028é😀";
    JsonNode figure =
        read(
            Figure.of(Panel.untitled().with(Line.segment(0, 0, 1, 1, Role.GUIDE).labelled(hostile)))
                .withMessage("m" + hostile));
    assertTrue(figure.get("data").get(0).get("name").asString().endsWith("é😀"));
    assertTrue(figure.get("layout").get("meta").get("message").asString().contains("\"b"));
  }

  @Test
  void everyFigureOfTheGalleryIsJson() {
    for (Figure figure : Gallery.all().values()) {
      JsonNode json = read(figure);
      assertTrue(json.get("data").isArray() && json.get("layout").isObject());
    }
    assertEquals(0, read(Figure.grid(2, List.of())).get("data").size());
  }
}
