package dev.nabla.figure.type;

import java.awt.geom.Path2D;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The outlines of a TrueType font: quadratic curves, and glyphs composed of other glyphs.
record GlyphOutlines(ByteBuffer glyf, ByteBuffer loca, boolean longOffsets) {

  private static final int ON_CURVE = 1;
  private static final int X_SHORT = 2;
  private static final int Y_SHORT = 4;
  private static final int REPEAT = 8;
  private static final int X_SAME_OR_POSITIVE = 16;
  private static final int Y_SAME_OR_POSITIVE = 32;

  private static final int WORD_ARGUMENTS = 1;
  private static final int ARGUMENTS_ARE_OFFSETS = 2;
  private static final int ONE_SCALE = 8;
  private static final int MORE_PARTS = 32;
  private static final int TWO_SCALES = 64;
  private static final int FULL_MATRIX = 128;

  /// Appends a glyph under an affine map `x' = m0 x + m2 y + m4`, `y' = m1 x + m3 y + m5`.
  void append(int glyph, double[] map, Path2D path) {
    int start = offset(glyph);
    if (offset(glyph + 1) == start) {
      return;
    }
    ByteBuffer data = glyf.duplicate().position(start);
    int contours = data.getShort();
    data.position(data.position() + 8);
    if (contours >= 0) {
      appendContours(data, contours, map, path);
    } else {
      appendParts(data, map, path);
    }
  }

  private int offset(int glyph) {
    return longOffsets ? loca.getInt(4 * glyph) : 2 * Short.toUnsignedInt(loca.getShort(2 * glyph));
  }

  private static void appendContours(ByteBuffer data, int contours, double[] map, Path2D path) {
    int[] ends = new int[contours];
    for (int i = 0; i < contours; i++) {
      ends[i] = Short.toUnsignedInt(data.getShort());
    }
    int instructions = Short.toUnsignedInt(data.getShort());
    data.position(data.position() + instructions);
    int count = contours == 0 ? 0 : ends[contours - 1] + 1;
    int[] flags = flags(data, count);
    int[] xs = coordinates(data, flags, X_SHORT, X_SAME_OR_POSITIVE);
    int[] ys = coordinates(data, flags, Y_SHORT, Y_SAME_OR_POSITIVE);
    List<Knot> knots = new ArrayList<>();
    for (int i = 0, contour = 0; i < count; i++) {
      double x = map[0] * xs[i] + map[2] * ys[i] + map[4];
      double y = map[1] * xs[i] + map[3] * ys[i] + map[5];
      knots.add(new Knot(x, y, (flags[i] & ON_CURVE) != 0));
      if (i == ends[contour]) {
        appendContour(knots, path);
        knots.clear();
        contour++;
      }
    }
  }

  private static int[] flags(ByteBuffer data, int count) {
    int[] flags = new int[count];
    for (int i = 0; i < count; i++) {
      int flag = Byte.toUnsignedInt(data.get());
      flags[i] = flag;
      if ((flag & REPEAT) != 0) {
        int repeats = Byte.toUnsignedInt(data.get());
        for (int k = 0; k < repeats; k++) {
          flags[++i] = flag;
        }
      }
    }
    return flags;
  }

  private static int[] coordinates(ByteBuffer data, int[] flags, int oneByte, int sameOrPositive) {
    int[] values = new int[flags.length];
    int value = 0;
    for (int i = 0; i < flags.length; i++) {
      boolean marked = (flags[i] & sameOrPositive) != 0;
      if ((flags[i] & oneByte) != 0) {
        int step = Byte.toUnsignedInt(data.get());
        value += marked ? step : -step;
      } else if (!marked) {
        value += data.getShort();
      }
      values[i] = value;
    }
    return values;
  }

  /// A point of a contour, already mapped; curves bend towards points that are not on them.
  private record Knot(double x, double y, boolean onCurve) {
    Knot halfWayTo(Knot other) {
      return new Knot((x + other.x) / 2, (y + other.y) / 2, true);
    }
  }

  /// Between two control points in a row lies an implied point, half-way.
  private static void appendContour(List<Knot> knots, Path2D path) {
    int start = 0;
    while (start < knots.size() && !knots.get(start).onCurve()) {
      start++;
    }
    boolean anyOnCurve = start < knots.size();
    Knot first = anyOnCurve ? knots.get(start) : knots.getLast().halfWayTo(knots.getFirst());
    int before = anyOnCurve ? start : knots.size() - 1;
    path.moveTo(first.x(), first.y());
    Optional<Knot> control = Optional.empty();
    for (int step = 1; step <= knots.size(); step++) {
      Knot knot = knots.get((before + step) % knots.size());
      if (control.isPresent()) {
        Knot target = knot.onCurve() ? knot : control.get().halfWayTo(knot);
        path.quadTo(control.get().x(), control.get().y(), target.x(), target.y());
      } else if (knot.onCurve()) {
        path.lineTo(knot.x(), knot.y());
      }
      control = knot.onCurve() ? Optional.empty() : Optional.of(knot);
    }
    control.ifPresent(last -> path.quadTo(last.x(), last.y(), first.x(), first.y()));
    path.closePath();
  }

  private void appendParts(ByteBuffer data, double[] map, Path2D path) {
    int flags;
    do {
      flags = Short.toUnsignedInt(data.getShort());
      int glyph = Short.toUnsignedInt(data.getShort());
      boolean words = (flags & WORD_ARGUMENTS) != 0;
      double dx = words ? data.getShort() : data.get();
      double dy = words ? data.getShort() : data.get();
      if ((flags & ARGUMENTS_ARE_OFFSETS) == 0) {
        dx = 0;
        dy = 0;
      }
      double[] part = {1, 0, 0, 1, dx, dy};
      if ((flags & ONE_SCALE) != 0) {
        part[0] = part[3] = fixed(data);
      } else if ((flags & TWO_SCALES) != 0) {
        part[0] = fixed(data);
        part[3] = fixed(data);
      } else if ((flags & FULL_MATRIX) != 0) {
        for (int i = 0; i < 4; i++) {
          part[i] = fixed(data);
        }
      }
      append(glyph, compose(map, part), path);
    } while ((flags & MORE_PARTS) != 0);
  }

  private static double fixed(ByteBuffer data) {
    return data.getShort() / 16384.0;
  }

  private static double[] compose(double[] outer, double[] inner) {
    return new double[] {
      outer[0] * inner[0] + outer[2] * inner[1],
      outer[1] * inner[0] + outer[3] * inner[1],
      outer[0] * inner[2] + outer[2] * inner[3],
      outer[1] * inner[2] + outer[3] * inner[3],
      outer[0] * inner[4] + outer[2] * inner[5] + outer[4],
      outer[1] * inner[4] + outer[3] * inner[5] + outer[5]
    };
  }
}
