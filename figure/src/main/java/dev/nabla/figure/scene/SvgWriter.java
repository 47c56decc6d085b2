package dev.nabla.figure.scene;

import dev.nabla.figure.scale.Point;
import dev.nabla.figure.scene.Element.Align;
import dev.nabla.figure.scene.Element.Area;
import dev.nabla.figure.scene.Element.Attribute;
import dev.nabla.figure.scene.Element.Disc;
import dev.nabla.figure.scene.Element.Faded;
import dev.nabla.figure.scene.Element.Frames;
import dev.nabla.figure.scene.Element.Group;
import dev.nabla.figure.scene.Element.Halo;
import dev.nabla.figure.scene.Element.Plate;
import dev.nabla.figure.scene.Element.Polygon;
import dev.nabla.figure.scene.Element.Stroke;
import dev.nabla.figure.scene.Element.Tiling;
import dev.nabla.figure.scene.Element.Words;
import dev.nabla.figure.type.Box;
import dev.nabla.figure.type.Box.Outline;
import dev.nabla.figure.type.Box.Run;
import dev.nabla.figure.type.Face;
import java.util.List;
import java.util.stream.Collectors;

/// Draws a scene as SVG with presentation attributes and classes only: no style sheet, no style
/// attribute, no reference to anything else, so that the strictest page may hold it.
public final class SvgWriter {

  private final Scene scene;
  private final XmlText xml = new XmlText();

  private SvgWriter(Scene scene) {
    this.scene = scene;
  }

  /// The whole `<svg>` element.
  public static String write(Scene scene) {
    return new SvgWriter(scene).write();
  }

  private String write() {
    xml.open("svg")
        .attribute("xmlns", "http://www.w3.org/2000/svg")
        .attribute("class", "nabla-figure")
        .attribute("role", "img")
        .attribute("width", XmlText.number(scene.width()))
        .attribute("height", XmlText.number(scene.height()))
        .attribute(
            "viewBox",
            "0 0 " + XmlText.number(scene.width()) + " " + XmlText.number(scene.height()))
        .attribute("font-family", Face.TEXT.fontFamily())
        .attribute("fill", "none")
        .endOfTag();
    xml.leaf("title", scene.title());
    xml.leaf("desc", scene.description());
    xml.open("rect")
        .attribute("class", scene.paper().name())
        .attribute("width", XmlText.number(scene.width()))
        .attribute("height", XmlText.number(scene.height()))
        .attribute("fill", scene.paper().color())
        .closed();
    scene.elements().forEach(this::draw);
    xml.close("svg");
    return xml.toString();
  }

  private void draw(Element element) {
    switch (element) {
      case Group group -> draw(group);
      case Stroke stroke -> draw(stroke);
      case Disc disc -> draw(disc);
      case Polygon polygon -> draw(polygon);
      case Area area -> draw(area);
      case Frames frames -> draw(frames);
      case Tiling tiling -> draw(tiling);
      case Faded faded -> {
        xml.open("g").attribute("opacity", XmlText.number(faded.opacity())).endOfTag();
        faded.elements().forEach(this::draw);
        xml.close("g");
      }
      case Plate plate -> draw(plate);
      case Words words -> draw(words);
    }
  }

  private void draw(Group group) {
    xml.open("g").attribute("class", group.name());
    for (Attribute attribute : group.data()) {
      xml.attribute("data-" + attribute.name(), XmlText.exact(attribute.value()));
    }
    xml.endOfTag();
    group.elements().forEach(this::draw);
    xml.close("g");
  }

  private void draw(Frames frames) {
    for (int i = 0; i < frames.frames().size(); i++) {
      if (!frames.frames().get(i).isEmpty()) {
        xml.open("g").attribute("class", "frame").attribute("data-frame", String.valueOf(i));
        if (i != frames.shown()) {
          xml.attribute("display", "none");
        }
        xml.endOfTag();
        frames.frames().get(i).forEach(this::draw);
        xml.close("g");
      }
    }
  }

  private void draw(Stroke stroke) {
    if (stroke.pieces().isEmpty() && stroke.mark().isEmpty()) {
      return;
    }
    xml.open("path").attribute("class", "line " + stroke.ink().name());
    mark(stroke.mark());
    xml.attribute("stroke", stroke.ink().color())
        .attribute("stroke-width", XmlText.number(stroke.width()));
    if (!stroke.dashes().isEmpty()) {
      xml.attribute(
          "stroke-dasharray",
          stroke.dashes().stream().map(XmlText::number).collect(Collectors.joining(" ")));
    }
    xml.attribute("stroke-linejoin", "round")
        .attribute("d", stroke.pieces().stream().map(SvgWriter::path).collect(Collectors.joining()))
        .closed();
  }

  private void draw(Disc disc) {
    xml.open("circle").attribute("class", markerClass(disc.fill(), disc.rim()));
    mark(disc.mark());
    xml.attribute("cx", XmlText.number(disc.centre().x()))
        .attribute("cy", XmlText.number(disc.centre().y()))
        .attribute("r", XmlText.number(disc.radius()));
    filled(disc.fill(), disc.rim(), disc.rimWidth());
  }

  private void draw(Polygon polygon) {
    xml.open("path").attribute("class", markerClass(polygon.fill(), polygon.rim()));
    mark(polygon.mark());
    xml.attribute("d", path(polygon.corners()) + "Z");
    filled(polygon.fill(), polygon.rim(), polygon.rimWidth());
  }

  /// A marker filled with paper is a ring, and its rim has the colour that means something.
  private String markerClass(Ink fill, Ink rim) {
    return fill.equals(scene.paper()) ? "ring " + rim.name() : "marker " + fill.name();
  }

  private void filled(Ink fill, Ink rim, double rimWidth) {
    xml.attribute("fill", fill.color());
    if (rimWidth > 0) {
      xml.attribute("stroke", rim.color()).attribute("stroke-width", XmlText.number(rimWidth));
    }
    xml.closed();
  }

  private void draw(Area area) {
    if (area.rings().isEmpty() && area.mark().isEmpty()) {
      return;
    }
    boolean margin = area.underWidth() > 0;
    xml.open("path").attribute("class", "area " + area.fill().name());
    mark(area.mark());
    xml.attribute("fill", area.fill().color());
    if (margin) {
      xml.attribute("stroke", area.under().color())
          .attribute("stroke-width", XmlText.number(2 * area.underWidth()))
          .attribute("stroke-linejoin", "round")
          .attribute("paint-order", "stroke");
    }
    xml.attribute(
            "d", area.rings().stream().map(ring -> path(ring) + "Z").collect(Collectors.joining()))
        .closed();
  }

  private void draw(Tiling tiling) {
    xml.open("g").attribute("class", "surface").endOfTag();
    TilePath.of(tiling)
        .forEach(
            tile ->
                xml.open("path")
                    .attribute("fill", tile.color())
                    .attribute("d", tile.data())
                    .closed());
    xml.close("g");
  }

  private void draw(Plate plate) {
    xml.open("rect")
        .attribute("class", plate.ink().name())
        .attribute("x", XmlText.number(plate.left()))
        .attribute("y", XmlText.number(plate.top()))
        .attribute("width", XmlText.number(plate.width()))
        .attribute("height", XmlText.number(plate.height()))
        .attribute("rx", "3")
        .attribute("fill", plate.ink().color())
        .closed();
  }

  private void draw(Words words) {
    if (words.box().items().isEmpty() && words.mark().isEmpty()) {
      return;
    }
    if (words.box().isFlowing()) {
      flow(words);
    } else {
      place(words);
    }
  }

  private void mark(String mark) {
    if (!mark.isEmpty()) {
      xml.attribute("data-mark", mark);
    }
  }

  /// Text that the browser sets run after run, so that another font only moves what follows.
  private void flow(Words words) {
    openText("text", words);
    xml.attribute("x", XmlText.number(words.anchor().x()))
        .attribute("y", XmlText.number(words.anchor().y()));
    if (words.align() != Align.START) {
      xml.attribute("text-anchor", words.align() == Align.MIDDLE ? "middle" : "end");
    }
    List<Run> runs =
        words.box().items().stream().filter(Run.class::isInstance).map(Run.class::cast).toList();
    if (runs.size() == 1 && runs.getFirst().x() == 0 && runs.getFirst().y() == 0) {
      Run only = runs.getFirst();
      font(only.face(), only.size());
      xml.text(only.text(), "text");
      return;
    }
    xml.endOfTagInline();
    double penX = 0;
    double penY = 0;
    for (Run run : runs) {
      String text = run.text().strip();
      if (text.isEmpty()) {
        continue;
      }
      double lead = run.face().width(leadingSpace(run.text()), run.size());
      double dx = run.x() + lead - penX;
      xml.open("tspan");
      if (Math.abs(dx) >= 0.005) {
        xml.attribute("dx", XmlText.number(dx));
      }
      if (Math.abs(run.y() - penY) >= 0.005) {
        xml.attribute("dy", XmlText.number(run.y() - penY));
      }
      font(run.face(), run.size());
      xml.inlineText(text, "tspan");
      penX = run.x() + lead + run.face().width(text, run.size());
      penY = run.y();
    }
    xml.close("text");
  }

  private static String leadingSpace(String text) {
    return text.substring(0, text.length() - text.stripLeading().length());
  }

  /// Text with fraction bars or root signs: every part at its own place, and as wide as it was
  /// measured, so that another font cannot push it into its neighbour.
  private void place(Words words) {
    openText("g", words);
    xml.endOfTag();
    double left = words.left();
    double baseline = words.anchor().y();
    for (Box.Item item : words.box().items()) {
      switch (item) {
        case Run run -> {
          double lead = run.face().width(leadingSpace(run.text()), run.size());
          xml.open("text")
              .attribute("x", XmlText.number(left + run.x() + lead))
              .attribute("y", XmlText.number(baseline + run.y()));
          font(run.face(), run.size());
          String text = run.text().strip();
          if (text.length() > 1) {
            xml.attribute("textLength", XmlText.number(run.face().width(text, run.size())));
          }
          xml.text(text, "text");
        }
        case Outline outline -> {
          List<Point> corners =
              outline.corners().stream()
                  .map(corner -> new Point(left + corner.x(), baseline + corner.y()))
                  .toList();
          xml.open("path").attribute("d", path(corners) + "Z").closed();
        }
      }
    }
    xml.close("g");
  }

  private void openText(String tag, Words words) {
    boolean glowing = words.halo() == Halo.GLOWING;
    xml.open(tag).attribute("class", (glowing ? "text halo " : "text ") + words.ink().name());
    mark(words.mark());
    xml.attribute("fill", words.ink().color());
    if (glowing) {
      xml.attribute("stroke", scene.paper().color())
          .attribute("stroke-width", "3")
          .attribute("stroke-linejoin", "round")
          .attribute("paint-order", "stroke");
    }
  }

  private void font(Face face, double size) {
    if (face != Face.TEXT && face != Face.STRONG) {
      xml.attribute("font-family", face.fontFamily());
    }
    if (face.weight() != 400) {
      xml.attribute("font-weight", String.valueOf(face.weight()));
    }
    if (face.slanted()) {
      xml.attribute("font-style", "italic");
    }
    xml.attribute("font-size", XmlText.number(size));
  }

  private static String path(List<Point> points) {
    if (points.isEmpty()) {
      return "";
    }
    List<String> places =
        points.stream()
            .map(point -> XmlText.number(point.x()) + " " + XmlText.number(point.y()))
            .toList();
    String rest = String.join(" ", places.subList(1, places.size()));
    return "M" + places.getFirst() + (rest.isEmpty() ? "" : "L" + rest);
  }
}
