package dev.nabla.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.nabla.figure.SpaceMark.Cloud;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class PlotlySpaceTest {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private static JsonNode read(SpaceFigure figure) {
    return JSON.readTree(figure.toPlotlyJson());
  }

  @Test
  void theLegendIsolatesAGroupWithOneClick() {
    JsonNode figure = read(SpaceGallery.tangentPlane(5));
    JsonNode legend = figure.get("layout").get("legend");
    assertEquals("togglegroup", legend.get("groupclick").asString());
    assertEquals("toggleothers", legend.get("itemclick").asString());
    int titles = 0;
    for (JsonNode trace : figure.get("data")) {
      titles += trace.has("legendgrouptitle") ? 1 : 0;
    }
    assertEquals(2, titles, "each group has its title once");
    JsonNode cut = figure.get("data").get(1);
    assertEquals("y", cut.get("legendgroup").asString());
    assertEquals(
        "Partial derivative by <i>y</i>", cut.get("legendgrouptitle").get("text").asString());
    assertFalse(figure.get("data").get(0).has("legendgroup"));
  }

  @Test
  void aSurfaceHasItsRowsItsColoursItsLinesAndItsBar() {
    JsonNode surface = read(SpaceGallery.tangentPlane(5)).get("data").get(0);
    assertEquals("surface", surface.get("type").asString());
    assertEquals(JSON.readTree("[-8,-4,0,4,8]"), surface.get("x"));
    assertEquals(JSON.readTree("[-8,-4,0,4,8]"), surface.get("y"));
    assertEquals(JSON.readTree("[128,80,64,80,128]"), surface.get("z").get(0));
    assertEquals(5, surface.get("z").size());
    JsonNode scale = surface.get("colorscale");
    assertEquals("#EDF4FA", scale.get(0).get(1).asString());
    assertEquals(1, scale.get(scale.size() - 1).get(0).asDouble());
    assertEquals(128, surface.get("cmax").asDouble());
    assertEquals("h", surface.get("colorbar").get("orientation").asString());
    assertTrue(surface.get("contours").get("x").get("show").asBoolean());
    assertTrue(surface.get("showscale").asBoolean());
    assertEquals(
        0.6, read(SpaceGallery.tangentPlane(5)).get("data").get(8).get("opacity").asDouble());
  }

  @Test
  void theCameraStaysWhileAReaderTurnsAndCanBeResetToItsPlace() {
    JsonNode layout = read(SpaceGallery.classes(5)).get("layout");
    JsonNode scene = layout.get("scene");
    assertEquals(JSON.readTree("{\"x\":0,\"y\":0.3,\"z\":2.5}"), scene.get("camera").get("eye"));
    assertEquals(JSON.readTree("{\"x\":0,\"y\":1,\"z\":0}"), scene.get("camera").get("up"));
    assertEquals("from above", layout.get("meta").get("camera").asString());
    assertEquals("view", layout.get("uirevision").asString());
    assertEquals(JSON.readTree("[-5,5]"), scene.get("xaxis").get("range"));
    assertEquals("<i>x</i><sub>1</sub>", scene.get("xaxis").get("title").get("text").asString());
    assertEquals(JSON.readTree("{\"x\":1,\"y\":1,\"z\":1}"), scene.get("aspectratio"));
  }

  @Test
  void aRoundMeshIsGivenPointByPoint() {
    JsonNode sphere = read(SpaceGallery.crossing(5)).get("data").get(0);
    assertEquals(5, sphere.get("x").size());
    assertEquals(9, sphere.get("x").get(0).size());
    JsonNode holed = read(SpaceGallery.crossing(5)).get("data").get(1);
    assertTrue(holed.get("z").get(2).get(2).isNull());
  }

  @Test
  void pointsHaveColoursByHeightAndWords() {
    SpaceFigure figure =
        SpaceFigure.of(
            Cloud.of(new double[] {0, 1}, new double[] {0, 1}, new double[] {0, 1}, Role.TANGENT)
                .painted(Paint.graded(Ramp.of("#000000", "#FFFFFF"), 0, 1))
                .withDiameter(8)
                .labelled("end"));
    JsonNode trace = read(figure).get("data").get(0);
    assertEquals(JSON.readTree("[\"#000000\",\"#FFFFFF\"]"), trace.get("marker").get("color"));
    JsonNode words = read(figure).get("layout").get("scene").get("annotations").get(0);
    assertEquals("end", words.get("text").asString());
    assertEquals(1, words.get("z").asDouble());
    assertEquals("markers", trace.get("mode").asString());
    assertEquals("square", trace.get("marker").get("symbol").asString());
    assertEquals(5, trace.get("marker").get("size").asDouble());
  }

  @Test
  void hiddenMarksWaitInTheLegend() {
    JsonNode data = read(SpaceGallery.tangentPlane(5).isolating("x")).get("data");
    assertEquals("legendonly", data.get(0).get("visible").asString());
    assertTrue(data.get(2).get("visible").asBoolean());
  }
}
