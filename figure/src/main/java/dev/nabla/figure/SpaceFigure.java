package dev.nabla.figure;

import dev.nabla.figure.scene.PngWriter;
import dev.nabla.figure.scene.SvgWriter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A figure in space: surfaces, curves and points in a box, seen from a camera.
///
/// {@snippet file="dev/nabla/figure/examples/SpaceExamples.java" region="bowl"}
///
/// SVG and PNG show what the camera sees; in HTML the reader turns the box. Legend groups tell
/// which marks a click in the legend shows alone.
///
/// @param title a label over it; empty for none
/// @param message what the figure shows, in a sentence, for captions and screen readers
/// @param axes the box
/// @param marks what is drawn
/// @param groups the titles of the legend's groups, by name, in order
/// @param camera from where it is seen
/// @param size the room of the box with its labels
public record SpaceFigure(
    String title,
    String message,
    SpaceAxes axes,
    List<SpaceMark> marks,
    Map<String, String> groups,
    Camera camera,
    Size size)
    implements Picture {

  private static final Camera CORNER = Camera.at(1.25, -1.6, 1.0);
  private static final Size SQUARE = new Size(560, 500);
  private static final double PNG_SCALE = 2;

  public SpaceFigure {
    marks = List.copyOf(marks);
    groups = Collections.unmodifiableMap(new LinkedHashMap<>(groups));
  }

  /// A figure of these marks in a cube.
  public static SpaceFigure of(SpaceMark... marks) {
    return new SpaceFigure("", "", SpaceAxes.cube(), List.of(marks), Map.of(), CORNER, SQUARE);
  }

  /// This figure with a title.
  public SpaceFigure withTitle(String title) {
    return new SpaceFigure(title, message, axes, marks, groups, camera, size);
  }

  /// This figure with the sentence that it is there to say.
  public SpaceFigure withMessage(String message) {
    return new SpaceFigure(title, message, axes, marks, groups, camera, size);
  }

  /// This figure in another box.
  public SpaceFigure withAxes(SpaceAxes axes) {
    return new SpaceFigure(title, message, axes, marks, groups, camera, size);
  }

  /// This figure with more marks.
  public SpaceFigure with(SpaceMark... more) {
    List<SpaceMark> all = new ArrayList<>(marks);
    all.addAll(List.of(more));
    return new SpaceFigure(title, message, axes, all, groups, camera, size);
  }

  /// This figure with a title for a group of its legend.
  public SpaceFigure withGroup(String group, String title) {
    Map<String, String> all = new LinkedHashMap<>(groups);
    all.put(group, title);
    return new SpaceFigure(this.title, message, axes, marks, all, camera, size);
  }

  /// This figure seen from elsewhere.
  public SpaceFigure withCamera(Camera camera) {
    return new SpaceFigure(title, message, axes, marks, groups, camera, size);
  }

  /// This figure in another size.
  ///
  /// @throws IllegalArgumentException unless both sides are between 60 and 4000
  public SpaceFigure withSize(double width, double height) {
    return new SpaceFigure(title, message, axes, marks, groups, camera, new Size(width, height));
  }

  /// This figure with only the marks of a group visible, as after a click in the legend.
  public SpaceFigure isolating(String group) {
    List<SpaceMark> shown =
        marks.stream()
            .map(
                mark -> {
                  LegendEntry entry = mark.entry();
                  boolean visible = entry.group().equals(group);
                  return mark.listed(new LegendEntry(entry.name(), entry.group(), visible));
                })
            .toList();
    return new SpaceFigure(title, message, axes, shown, groups, camera, size);
  }

  /// What the camera sees, as an `<svg>` element. Large meshes are thinned for it.
  @Override
  public String toSvg() {
    return SvgWriter.write(SpaceLayout.compose(this, Palette.LIGHT, SpaceLayout.Detail.LIGHT));
  }

  @Override
  public byte[] toPng(Palette palette) {
    return PngWriter.write(SpaceLayout.compose(this, palette, SpaceLayout.Detail.FINE), PNG_SCALE);
  }

  /// The figure as a page that needs nothing else, in which the reader turns the box with the mouse
  /// or the arrow keys. Without scripts it shows what the camera sees.
  @Override
  public String toHtml() {
    return SpacePage.of(this);
  }

  @Override
  public String toPlotlyJson() {
    return JsonText.of(PlotlySpace.of(this));
  }
}
