package dev.nabla.figure.scene;

import dev.nabla.figure.scale.Point;
import dev.nabla.figure.scene.Element.Area;
import dev.nabla.figure.scene.Element.Disc;
import dev.nabla.figure.scene.Element.Faded;
import dev.nabla.figure.scene.Element.Frames;
import dev.nabla.figure.scene.Element.Group;
import dev.nabla.figure.scene.Element.Halo;
import dev.nabla.figure.scene.Element.Plate;
import dev.nabla.figure.scene.Element.Polygon;
import dev.nabla.figure.scene.Element.Stroke;
import dev.nabla.figure.scene.Element.Tile;
import dev.nabla.figure.scene.Element.Tiling;
import dev.nabla.figure.scene.Element.Words;
import dev.nabla.figure.type.Box;
import dev.nabla.figure.type.Box.Corner;
import dev.nabla.figure.type.Box.Outline;
import dev.nabla.figure.type.Box.Run;
import java.awt.AlphaComposite;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Composite;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;

/// Draws a scene as a PNG picture.
///
/// Letters are drawn from the bundled outlines, so the machine needs no font and no screen, and
/// every machine makes the same picture.
public final class PngWriter {

  private static final float HALO = 3;
  private static final double PIXELS_OF_SEAM = 0.6;

  private final BufferedImage image;
  private final Graphics2D graphics;
  private final Color paper;
  private final double scale;

  private PngWriter(BufferedImage image, Graphics2D graphics, Color paper, double scale) {
    this.image = image;
    this.graphics = graphics;
    this.paper = paper;
    this.scale = scale;
  }

  /// The picture at `scale` pixels to a picture unit.
  public static byte[] write(Scene scene, double scale) {
    int width = (int) Math.ceil(scene.width() * scale);
    int height = (int) Math.ceil(scene.height() * scale);
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    try {
      graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
      graphics.setRenderingHint(
          RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
      Color paper = Color.decode(scene.paper().color());
      graphics.setColor(paper);
      graphics.fillRect(0, 0, width, height);
      graphics.scale(scale, scale);
      PngWriter writer = new PngWriter(image, graphics, paper, scale);
      scene.elements().forEach(writer::draw);
    } finally {
      graphics.dispose();
    }
    return encoded(image);
  }

  private static byte[] encoded(BufferedImage image) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      ImageIO.setUseCache(false);
      ImageIO.write(image, "png", bytes);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return bytes.toByteArray();
  }

  private void draw(Element element) {
    switch (element) {
      case Group group -> group.elements().forEach(this::draw);
      case Stroke stroke -> draw(stroke);
      case Disc disc -> {
        double r = disc.radius();
        Point c = disc.centre();
        Shape circle = new Ellipse2D.Double(c.x() - r, c.y() - r, 2 * r, 2 * r);
        fill(circle, disc.fill(), disc.rim(), disc.rimWidth());
      }
      case Polygon polygon ->
          fill(path(polygon.corners(), true), polygon.fill(), polygon.rim(), polygon.rimWidth());
      case Area area -> draw(area);
      case Frames frames -> frames.frames().get(frames.shown()).forEach(this::draw);
      case Tiling tiling -> draw(tiling);
      case Faded faded -> draw(faded);
      case Plate plate -> {
        graphics.setColor(Color.decode(plate.ink().color()));
        graphics.fill(
            new RoundRectangle2D.Double(
                plate.left(), plate.top(), plate.width(), plate.height(), 6, 6));
      }
      case Words words -> draw(words);
    }
  }

  private void draw(Area area) {
    Path2D path = new Path2D.Double(Path2D.WIND_NON_ZERO);
    area.rings().forEach(ring -> path.append(path(ring, true), false));
    if (area.underWidth() > 0) {
      float width = (float) (2 * area.underWidth());
      graphics.setColor(Color.decode(area.under().color()));
      graphics.setStroke(new BasicStroke(width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND));
      graphics.draw(path);
    }
    graphics.setColor(Color.decode(area.fill().color()));
    graphics.fill(path);
  }

  private void draw(Stroke stroke) {
    graphics.setColor(Color.decode(stroke.ink().color()));
    graphics.setStroke(
        new BasicStroke(
            (float) stroke.width(),
            BasicStroke.CAP_BUTT,
            BasicStroke.JOIN_ROUND,
            10,
            dashes(stroke.dashes()),
            0));
    Path2D path = new Path2D.Double();
    stroke.pieces().forEach(piece -> path.append(path(piece, false), false));
    graphics.draw(path);
  }

  private void draw(Tiling tiling) {
    for (Tile tile : tiling.tiles()) {
      graphics.setColor(Color.decode(tile.color()));
      graphics.fill(path(Outset.of(tile.corners(), PIXELS_OF_SEAM / scale), true));
    }
  }

  /// Draws on a sheet of glass, and lays that over the picture.
  private void draw(Faded faded) {
    BufferedImage glass =
        new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_ARGB);
    Graphics2D over = glass.createGraphics();
    try {
      over.setRenderingHints(graphics.getRenderingHints());
      over.scale(scale, scale);
      PngWriter writer = new PngWriter(glass, over, paper, scale);
      faded.elements().forEach(writer::draw);
    } finally {
      over.dispose();
    }
    Composite before = graphics.getComposite();
    AffineTransform scaled = graphics.getTransform();
    graphics.setTransform(new AffineTransform());
    graphics.setComposite(
        AlphaComposite.getInstance(AlphaComposite.SRC_OVER, (float) faded.opacity()));
    graphics.drawImage(glass, 0, 0, null);
    graphics.setComposite(before);
    graphics.setTransform(scaled);
  }

  private static float @Nullable [] dashes(List<Double> lengths) {
    if (lengths.isEmpty()) {
      return null;
    }
    float[] dashes = new float[lengths.size()];
    for (int i = 0; i < dashes.length; i++) {
      dashes[i] = lengths.get(i).floatValue();
    }
    return dashes;
  }

  private void fill(Shape shape, Ink fill, Ink rim, double rimWidth) {
    graphics.setColor(Color.decode(fill.color()));
    graphics.fill(shape);
    if (rimWidth > 0) {
      graphics.setColor(Color.decode(rim.color()));
      graphics.setStroke(new BasicStroke((float) rimWidth));
      graphics.draw(shape);
    }
  }

  private void draw(Words words) {
    AffineTransform placed = AffineTransform.getTranslateInstance(words.left(), words.anchor().y());
    Shape outline = placed.createTransformedShape(outline(words.box()));
    if (words.halo() == Halo.GLOWING) {
      graphics.setColor(paper);
      graphics.setStroke(new BasicStroke(HALO, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
      graphics.draw(outline);
    }
    graphics.setColor(Color.decode(words.ink().color()));
    graphics.fill(outline);
  }

  private static Shape outline(Box box) {
    Path2D outline = new Path2D.Double(Path2D.WIND_NON_ZERO);
    for (Box.Item item : box.items()) {
      switch (item) {
        case Run run -> append(run, outline);
        case Outline shape ->
            outline.append(
                path(shape.corners().stream().map(PngWriter::point).toList(), true), false);
      }
    }
    return outline;
  }

  private static Point point(Corner corner) {
    return new Point(corner.x(), corner.y());
  }

  private static void append(Run run, Path2D outline) {
    double pen = run.x();
    for (int codePoint : run.text().codePoints().toArray()) {
      Shape glyph = run.face().outline(codePoint, run.size());
      outline.append(
          AffineTransform.getTranslateInstance(pen, run.y()).createTransformedShape(glyph), false);
      pen += run.face().advance(codePoint) * run.size();
    }
  }

  private static Path2D path(List<Point> points, boolean closed) {
    Path2D path = new Path2D.Double(Path2D.WIND_NON_ZERO);
    for (Point point : points) {
      if (path.getCurrentPoint() == null) {
        path.moveTo(point.x(), point.y());
      } else {
        path.lineTo(point.x(), point.y());
      }
    }
    if (closed && !points.isEmpty()) {
      path.closePath();
    }
    return path;
  }
}
