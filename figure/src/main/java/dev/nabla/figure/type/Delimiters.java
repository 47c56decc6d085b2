package dev.nabla.figure.type;

import dev.nabla.figure.type.Box.Corner;
import dev.nabla.figure.type.Box.Outline;
import java.util.ArrayList;
import java.util.List;

/// Signs that grow with what they enclose, as outlines: parentheses, brackets, braces, bars, roots.
final class Delimiters {

  private static final int STEPS = 16;

  private Delimiters() {}

  /// The width of a grown delimiter at a type size.
  static double width(String sign, double size) {
    return switch (sign) {
      case "" -> 0.12 * size;
      case "|", "∣" -> 0.28 * size;
      case "∥" -> 0.45 * size;
      default -> 0.42 * size;
    };
  }

  /// The outlines of a delimiter that spans from `top` to `bottom`, its left edge at 0.
  static List<Outline> outlines(String sign, double top, double bottom, double size) {
    double width = width(sign, size);
    double thin = 0.05 * size;
    double left = 0.1 * size;
    double right = width - 0.06 * size;
    return switch (sign) {
      case "(" -> List.of(curve(paren(right, left, top, bottom), size));
      case ")" -> List.of(curve(paren(left, right, top, bottom), size));
      case "[" -> bracket(left, right, top, bottom, thin);
      case "]" -> bracket(right, left, top, bottom, thin);
      case "⌊" -> half(left, right, top, bottom, bottom - thin, thin);
      case "⌋" -> half(right, left, top, bottom, bottom - thin, thin);
      case "⌈" -> half(left, right, top, bottom, top, thin);
      case "⌉" -> half(right, left, top, bottom, top, thin);
      case "{" -> List.of(curve(brace(right, left, top, bottom), size));
      case "}" -> List.of(curve(brace(left, right, top, bottom), size));
      case "|", "∣" -> List.of(bar(width / 2, top, bottom, thin));
      case "∥" ->
          List.of(bar(0.35 * width, top, bottom, thin), bar(0.65 * width, top, bottom, thin));
      case "⟨" -> List.of(curve(angle(right, left, top, bottom), size));
      case "⟩" -> List.of(curve(angle(left, right, top, bottom), size));
      default -> List.of();
    };
  }

  /// The width of a root sign before its radicand.
  static double rootWidth(double size) {
    return 0.62 * size;
  }

  /// A root sign whose bar lies at `top` and reaches over a radicand of the given width.
  static List<Outline> root(double top, double bottom, double radicandWidth, double size) {
    double bar = 0.045 * size;
    double width = rootWidth(size);
    double hookY = bottom - Math.min(0.5 * (bottom - top), 0.45 * size);
    return List.of(
        new Outline(
            List.of(
                new Corner(0.06 * size, hookY + 0.05 * size),
                new Corner(0.19 * size, hookY - 0.03 * size),
                new Corner(0.37 * size, bottom - 0.09 * size),
                new Corner(width - 0.02 * size, top),
                new Corner(width + radicandWidth + 0.06 * size, top),
                new Corner(width + radicandWidth + 0.06 * size, top + bar),
                new Corner(width + 0.012 * size, top + bar),
                new Corner(0.375 * size, bottom + 0.02 * size),
                new Corner(0.335 * size, bottom + 0.02 * size),
                new Corner(0.155 * size, hookY + 0.04 * size),
                new Corner(0.075 * size, hookY + 0.08 * size))));
  }

  /// A filled rectangle.
  static Outline rectangle(double left, double top, double right, double bottom) {
    return new Outline(
        List.of(
            new Corner(left, top),
            new Corner(right, top),
            new Corner(right, bottom),
            new Corner(left, bottom)));
  }

  private static Outline bar(double x, double top, double bottom, double thin) {
    return rectangle(x - thin / 2, top, x + thin / 2, bottom);
  }

  private static List<Outline> bracket(
      double spine, double tip, double top, double bottom, double thin) {
    double inner = spine < tip ? spine + thin : spine - thin;
    return List.of(
        rectangle(Math.min(spine, inner), top, Math.max(spine, inner), bottom),
        rectangle(Math.min(spine, tip), top, Math.max(spine, tip), top + thin),
        rectangle(Math.min(spine, tip), bottom - thin, Math.max(spine, tip), bottom));
  }

  /// A bracket with one foot only, whose upper edge lies at `foot`.
  private static List<Outline> half(
      double spine, double tip, double top, double bottom, double foot, double thin) {
    double inner = spine < tip ? spine + thin : spine - thin;
    return List.of(
        rectangle(Math.min(spine, inner), top, Math.max(spine, inner), bottom),
        rectangle(Math.min(spine, tip), foot, Math.max(spine, tip), foot + thin));
  }

  private static List<Corner> paren(double tip, double bulge, double top, double bottom) {
    List<Corner> middle = new ArrayList<>();
    for (int i = 0; i <= STEPS; i++) {
      double t = 2.0 * i / STEPS - 1;
      middle.add(new Corner(bulge + (tip - bulge) * t * t, at(top, bottom, t)));
    }
    return middle;
  }

  private static List<Corner> angle(double tip, double bend, double top, double bottom) {
    return List.of(
        new Corner(tip, top), new Corner(bend, (top + bottom) / 2), new Corner(tip, bottom));
  }

  private static List<Corner> brace(double tip, double nose, double top, double bottom) {
    List<Corner> middle = new ArrayList<>();
    double spine = (tip + nose) / 2;
    for (int i = -STEPS; i <= STEPS; i++) {
      double t = (double) i / STEPS;
      double outer = Math.pow(Math.abs(t), 8) * (tip - spine);
      double inner = Math.pow(1 - Math.abs(t), 8) * (nose - spine);
      middle.add(new Corner(spine + outer + inner, at(top, bottom, t)));
    }
    return middle;
  }

  private static double at(double top, double bottom, double t) {
    return (top + bottom) / 2 + t * (bottom - top) / 2;
  }

  /// Thickens a line that runs downwards, most in its middle.
  private static Outline curve(List<Corner> middle, double size) {
    List<Corner> corners = new ArrayList<>();
    int last = middle.size() - 1;
    for (int i = 0; i <= last; i++) {
      corners.add(new Corner(middle.get(i).x() - half(i, last, size), middle.get(i).y()));
    }
    for (int i = last; i >= 0; i--) {
      corners.add(new Corner(middle.get(i).x() + half(i, last, size), middle.get(i).y()));
    }
    return new Outline(corners);
  }

  private static double half(int i, int last, double size) {
    double t = 2.0 * i / last - 1;
    return (0.022 + 0.018 * (1 - t * t)) * size;
  }
}
