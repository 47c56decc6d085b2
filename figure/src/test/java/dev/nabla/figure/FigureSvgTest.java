package dev.nabla.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.nabla.figure.Mark.Line;
import dev.nabla.figure.Mark.Scatter;
import dev.nabla.figure.Mark.Text;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class FigureSvgTest {

  private static final double[] ENDS = {-2, 2};

  private static Document parsed(String svg) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
    return factory
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
  }

  private static List<Element> elements(Document document, String tag, String cssClass) {
    NodeList found = document.getElementsByTagName(tag);
    List<Element> elements = new ArrayList<>();
    for (int i = 0; i < found.getLength(); i++) {
      Element element = (Element) found.item(i);
      if (List.of(element.getAttribute("class").split(" ", -1)).contains(cssClass)) {
        elements.add(element);
      }
    }
    return elements;
  }

  static Stream<String> names() {
    return Gallery.all().keySet().stream();
  }

  @ParameterizedTest
  @MethodSource("names")
  void aPageWithAStrictPolicyCanHoldIt(String name) throws Exception {
    String svg = Gallery.named(name).toSvg();
    Document document = parsed(svg);
    assertEquals("img", document.getDocumentElement().getAttribute("role"));
    assertFalse(svg.contains(" style="), "style attribute");
    assertFalse(svg.contains("<style"), "style element");
    assertFalse(svg.contains("href"), "reference");
    assertFalse(svg.contains(" id="), "identifier, which could occur twice in a page");
    assertTrue(svg.length() < 150_000, "It has " + svg.length() + " characters");
    assertEquals(svg, Gallery.named(name).toSvg());
  }

  @Test
  void titleAndMessageAreThereForThoseWhoDoNotSee() throws Exception {
    Document document =
        parsed(
            Figure.of(Panel.untitled())
                .withTitle("The parabola $x^2$")
                .withMessage("It is flat at $x=0$.")
                .toSvg());
    assertEquals(
        "The parabola x²", document.getElementsByTagName("title").item(0).getTextContent());
    assertEquals(
        "It is flat at x = 0.", document.getElementsByTagName("desc").item(0).getTextContent());
  }

  @Test
  void withoutAMessageThePanelsAreNamed() throws Exception {
    Document document =
        parsed(Figure.grid(2, List.of(Panel.titled("$x^2$"), Panel.titled("$\\sin x$"))).toSvg());
    assertEquals(
        "2 graphs: x², sin x.", document.getElementsByTagName("desc").item(0).getTextContent());
  }

  @Test
  void thePlotTellsAScriptWhereThePlaneLies() throws Exception {
    Panel panel =
        Panel.untitled()
            .with(
                Line.of(ENDS, new double[] {-1, 3}, Role.FUNCTION),
                Scatter.at(1, 2, Role.POINT).named("point"))
            .withAxes(Axes.throughOrigin().withX(-2, 2).withY(-1, 3));
    Document document = parsed(Figure.of(panel).toSvg());
    Element plot = elements(document, "g", "plot").getFirst();
    assertEquals("-2", plot.getAttribute("data-x-min"));
    assertEquals("3", plot.getAttribute("data-y-max"));
    Element point = elements(document, "circle", "role-point").getFirst();
    assertEquals("point", point.getAttribute("data-mark"));
    double left = Double.parseDouble(plot.getAttribute("data-left"));
    double width = Double.parseDouble(plot.getAttribute("data-width"));
    double top = Double.parseDouble(plot.getAttribute("data-top"));
    double height = Double.parseDouble(plot.getAttribute("data-height"));
    assertEquals(left + 0.75 * width, Double.parseDouble(point.getAttribute("cx")), 0.005);
    assertEquals(top + 0.25 * height, Double.parseDouble(point.getAttribute("cy")), 0.005);
  }

  @Test
  void everyRoleHasItsClassItsColourAndItsDashes() throws Exception {
    for (Role role : Role.values()) {
      Panel panel = Panel.untitled().line(ENDS, ENDS, role);
      Element line = elements(parsed(Figure.of(panel).toSvg()), "path", role.cssClass()).getFirst();
      assertEquals(Palette.LIGHT.line(role), line.getAttribute("stroke"));
      assertEquals(role.dashes().isEmpty(), line.getAttribute("stroke-dasharray").isEmpty());
    }
  }

  @Test
  void aGapSplitsALine() throws Exception {
    double[] xs = {0, 1, 2, 3, 4, 5};
    double[] ys = {0, 1, Double.NaN, 1, Double.NEGATIVE_INFINITY, 0};
    Panel panel = Panel.untitled().line(xs, ys, Role.FUNCTION);
    Element line = elements(parsed(Figure.of(panel).toSvg()), "path", "role-function").getFirst();
    assertEquals(1, line.getAttribute("d").chars().filter(c -> c == 'M').count());
    double[] more = {0, 1, Double.NaN, 1, 1, 0};
    Panel split = Panel.untitled().line(xs, more, Role.FUNCTION);
    Element splitLine =
        elements(parsed(Figure.of(split).toSvg()), "path", "role-function").getFirst();
    assertEquals(2, splitLine.getAttribute("d").chars().filter(c -> c == 'M').count());
  }

  @Test
  void coordinatesHaveAtMostTwoDecimals() {
    String svg = Gallery.commonFunctions().toSvg();
    assertFalse(
        svg.lines()
            .filter(line -> line.contains(" d=\""))
            .anyMatch(line -> line.matches(".* d=\"[^\"]*\\.\\d{3}.*")));
  }

  @Test
  void columnsReflow() {
    Figure wide = Gallery.commonFunctions();
    Figure narrow = wide.withColumns(2);
    assertTrue(narrow.toSvg().contains("viewBox=\"0 0 466 "), narrow.toSvg().substring(0, 300));
    assertTrue(wide.toSvg().contains("viewBox=\"0 0 1156 "));
  }

  @Test
  void equalAspectMakesUnitsEqual() throws Exception {
    double[] xs = Gallery.grid(-6, 6, 50);
    for (Axes axes :
        List.of(
            Axes.throughOrigin(),
            Axes.throughOrigin().withX(-3, 3),
            Axes.throughOrigin().withY(0, 2),
            Axes.throughOrigin().withX(-3, 3).withY(0, 40))) {
      Panel panel =
          Panel.untitled()
              .line(xs, Gallery.map(xs, x -> x * x), Role.FUNCTION)
              .withAxes(axes.withEqualAspect());
      Element plot = elements(parsed(Figure.of(panel).toSvg()), "g", "plot").getFirst();
      assertEquals(unit(plot, "x", "width"), unit(plot, "y", "height"), 1e-6);
    }
  }

  private static double unit(Element plot, String axis, String side) {
    double length =
        Double.parseDouble(plot.getAttribute("data-" + axis + "-max"))
            - Double.parseDouble(plot.getAttribute("data-" + axis + "-min"));
    return Double.parseDouble(plot.getAttribute("data-" + side)) / length;
  }

  @Test
  void textCannotBreakOutOfItsPlace() throws Exception {
    String hostile = "</text><script>alert(1)</script>\u0000\u0007\uFFFE\" onload=\"x\" & $<x>$";
    Panel panel =
        Panel.titled(hostile)
            .with(
                Text.at(0, 0, hostile, Role.POINT).named(hostile),
                Line.of(ENDS, ENDS, Role.FUNCTION).labelled(hostile).named(hostile))
            .withAxes(Axes.throughOrigin().labelled(hostile, hostile));
    String svg = Figure.of(panel).withTitle(hostile).withMessage(hostile).toSvg();
    assertEquals(0, parsed(svg).getElementsByTagName("script").getLength());
    assertFalse(
        Figure.of(panel).withTitle(hostile).withMessage(hostile).toHtml().contains("<script"));
  }

  @Test
  void extremeDataIsDrawn() throws Exception {
    double[] xs = Gallery.grid(-1, 1, 60);
    for (Map.Entry<String, double[]> data :
        Map.of(
                "huge", Gallery.map(xs, x -> x * 1e308),
                "tiny", Gallery.map(xs, x -> x * 1e-320),
                "infinite", Gallery.map(xs, x -> x > 0 ? Double.POSITIVE_INFINITY : 0),
                "nothing", Gallery.map(xs, x -> Double.NaN))
            .entrySet()) {
      for (Axes axes :
          List.of(
              Axes.throughOrigin(), Axes.throughOrigin().withEqualAspect(), Axes.alongEdges())) {
        Figure figure =
            Figure.of(
                Panel.untitled()
                    .line(xs, data.getValue(), Role.FUNCTION, "$f$")
                    .line(data.getValue(), xs, Role.DERIVATIVE, "$f'$")
                    .withAxes(axes));
        assertEquals("svg", parsed(figure.toSvg()).getDocumentElement().getTagName());
        assertTrue(figure.toPng().length > 0, data.getKey());
      }
    }
    assertTrue(Figure.of(Panel.untitled()).toSvg().contains("plot"));
    assertTrue(Figure.grid(3, List.of()).toSvg().contains("svg"));
  }
}
