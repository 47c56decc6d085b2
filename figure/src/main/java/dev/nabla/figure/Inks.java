package dev.nabla.figure;

import dev.nabla.figure.scene.Ink;
import dev.nabla.figure.scene.Shade;

/// A palette as inks, each with the class that a style sheet knows it by.
record Inks(Palette palette) {

  private static final double SEEN = 0.3;

  Ink paper() {
    return new Ink("paper", palette.paper());
  }

  Ink ink() {
    return new Ink("ink", palette.ink());
  }

  Ink quiet() {
    return new Ink("quiet", palette.quiet());
  }

  Ink axis() {
    return new Ink("axis", palette.axis());
  }

  /// Lines of equal height over coloured bands.
  Ink contour() {
    return new Ink("contour", palette.quiet());
  }

  /// Paper that shows around a line on coloured ground.
  Ink under() {
    return new Ink("under", palette.paper());
  }

  /// A colour of a ramp, as bright as the paper bears.
  Ink band(String color) {
    int rgb = Integer.parseInt(color.substring(1), 16);
    double brightness = palette.brightness();
    long dimmed =
        Math.round((rgb >> 16) * brightness) << 16
            | Math.round((rgb >> 8 & 255) * brightness) << 8
            | Math.round((rgb & 255) * brightness);
    return new Ink("ramp", String.format("#%06X", dimmed));
  }

  /// A colour of a ramp that a thin line can be seen in.
  Ink coloredLine(String color) {
    return band(Shade.of(color).towards(Shade.of(palette.ink()), SEEN).hex());
  }

  Ink grid() {
    return new Ink("grid", palette.grid());
  }

  Ink wall() {
    return new Ink("wall", palette.wall());
  }

  Ink line(Role role) {
    return new Ink(role.cssClass(), palette.line(role));
  }

  Ink letter(Role role) {
    return new Ink(role.cssClass(), palette.letter(role));
  }
}
