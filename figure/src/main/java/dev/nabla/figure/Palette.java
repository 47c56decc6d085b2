package dev.nabla.figure;

import dev.nabla.figure.scene.Shade;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/// The colours of a figure on one kind of paper, each as `#rrggbb`.
///
/// Lines stand out from the paper by at least 3:1 and letters by at least 4.5:1, so a role has a
/// stronger shade for its letters where its line is too light to be read.
///
/// @param paper the ground
/// @param ink titles and labels
/// @param quiet the numbers of the axes
/// @param axis the axes
/// @param lines the lines and markers of each role
/// @param letters the labels of each role
public record Palette(
    String paper,
    String ink,
    String quiet,
    String axis,
    Map<Role, String> lines,
    Map<Role, String> letters) {

  /// For white paper.
  public static final Palette LIGHT =
      new Palette(
          "#FFFFFF",
          "#1A1A1A",
          "#5C5C5C",
          "#8A8A8A",
          Map.of(
              Role.FUNCTION, "#0072B2",
              Role.DERIVATIVE, "#D55E00",
              Role.SECOND_DERIVATIVE, "#000000",
              Role.TANGENT, "#009E73",
              Role.POINT, "#CC79A7",
              Role.GUIDE, "#767676",
              Role.PATH, "#1A1A1A",
              Role.NEGATIVE, "#B37400",
              Role.POSITIVE, "#6A4FBF"),
          Map.of(
              Role.FUNCTION, "#0072B2",
              Role.DERIVATIVE, "#B84F00",
              Role.SECOND_DERIVATIVE, "#000000",
              Role.TANGENT, "#007A59",
              Role.POINT, "#A84A7F",
              Role.GUIDE, "#5C5C5C",
              Role.PATH, "#1A1A1A",
              Role.NEGATIVE, "#8F5C00",
              Role.POSITIVE, "#6A4FBF"));

  /// For a dark page.
  public static final Palette DARK =
      new Palette(
          "#14171A",
          "#ECECEC",
          "#A8ADB2",
          "#7C8288",
          Map.of(
              Role.FUNCTION, "#56B4E9",
              Role.DERIVATIVE, "#FF8A3D",
              Role.SECOND_DERIVATIVE, "#FFFFFF",
              Role.TANGENT, "#2CC79A",
              Role.POINT, "#E69AC4",
              Role.GUIDE, "#8E959B",
              Role.PATH, "#ECECEC",
              Role.NEGATIVE, "#E0A030",
              Role.POSITIVE, "#A795EE"),
          Map.of(
              Role.FUNCTION, "#56B4E9",
              Role.DERIVATIVE, "#FF8A3D",
              Role.SECOND_DERIVATIVE, "#FFFFFF",
              Role.TANGENT, "#2CC79A",
              Role.POINT, "#E69AC4",
              Role.GUIDE, "#A8ADB2",
              Role.PATH, "#ECECEC",
              Role.NEGATIVE, "#E0A030",
              Role.POSITIVE, "#A795EE"));

  public Palette {
    lines = complete(lines);
    letters = complete(letters);
  }

  private static Map<Role, String> complete(Map<Role, String> colors) {
    for (Role role : Role.values()) {
      if (!colors.containsKey(role)) {
        throw new IllegalArgumentException("No colour for " + role);
      }
    }
    return Map.copyOf(new EnumMap<>(colors));
  }

  /// The colour of a role's lines and markers.
  public String line(Role role) {
    return Objects.requireNonNull(lines.get(role));
  }

  /// The colour of a role's labels.
  public String letter(Role role) {
    return Objects.requireNonNull(letters.get(role));
  }

  /// How bright the colours of a ramp are on this paper: a dark page would be dazzled by white.
  double brightness() {
    return Shade.of(paper).lightness() < 0.5 ? 0.8 : 1;
  }

  /// The lines of a grid behind the data.
  String grid() {
    return Shade.of(paper).towards(Shade.of(ink), 0.14).hex();
  }

  /// The walls behind a figure in space.
  String wall() {
    return Shade.of(paper).towards(Shade.of(ink), 0.025).hex();
  }

  /// Style rules which give an embedded SVG these colours.
  ///
  /// {@snippet file="dev/nabla/figure/examples/FigureExamples.java" region="dark"}
  ///
  /// @param scope a selector before each rule, such as `[data-theme=dark]`, or nothing
  public String css(String scope) {
    StringBuilder css = new StringBuilder();
    String figure = (scope.isBlank() ? "" : scope.strip() + " ") + ".nabla-figure ";
    rule(css, figure + ".paper", "fill", paper);
    rule(css, figure + ".halo", "stroke", paper);
    rule(css, figure + ".text.ink", "fill", ink);
    rule(css, figure + ".text.quiet", "fill", quiet);
    rule(css, figure + ".line.axis", "stroke", axis);
    rule(css, figure + ".line.grid", "stroke", grid());
    for (Role role : Role.values()) {
      String name = "." + role.cssClass();
      rule(css, figure + ".line" + name, "stroke", line(role));
      rule(css, figure + ".marker" + name, "fill", line(role));
      rule(css, figure + ".area" + name, "fill", line(role));
      rule(css, figure + ".ring" + name, "stroke", line(role));
      rule(css, figure + ".text" + name, "fill", letter(role));
    }
    rule(css, figure + ".marker", "stroke", paper);
    rule(css, figure + ".area.under", "fill", paper);
    rule(css, figure + ".area.under", "stroke", paper);
    rule(css, figure + ".line.contour", "stroke", quiet);
    rule(css, figure + ".line.under", "stroke", paper);
    rule(css, figure + ".bands", "filter", "brightness(" + brightness() + ")");
    rule(css, figure + ".ring", "fill", paper);
    rule(css, figure + ".marker.wall", "fill", wall());
    return css.toString();
  }

  private static void rule(StringBuilder css, String selector, String property, String color) {
    css.append(selector).append('{').append(property).append(':').append(color).append("}\n");
  }
}
