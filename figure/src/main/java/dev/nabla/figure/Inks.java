package dev.nabla.figure;

import dev.nabla.figure.scene.Ink;

/// A palette as inks, each with the class that a style sheet knows it by.
record Inks(Palette palette) {

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

  Ink line(Role role) {
    return new Ink(role.cssClass(), palette.line(role));
  }

  Ink letter(Role role) {
    return new Ink(role.cssClass(), palette.letter(role));
  }
}
