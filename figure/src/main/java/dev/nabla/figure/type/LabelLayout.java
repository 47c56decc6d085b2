package dev.nabla.figure.type;

import dev.nabla.figure.type.Box.Outline;
import dev.nabla.figure.type.Box.Run;
import dev.nabla.figure.type.MathNode.Fenced;
import dev.nabla.figure.type.MathNode.Fraction;
import dev.nabla.figure.type.MathNode.Grid;
import dev.nabla.figure.type.MathNode.Kind;
import dev.nabla.figure.type.MathNode.Root;
import dev.nabla.figure.type.MathNode.Row;
import dev.nabla.figure.type.MathNode.Scripts;
import dev.nabla.figure.type.MathNode.Space;
import dev.nabla.figure.type.MathNode.Symbol;
import dev.nabla.figure.type.MathNode.Words;
import java.util.List;
import java.util.Optional;

/// Gives every part of a label its place. Lengths inside are in ems of the part they belong to.
public final class LabelLayout {

  private static final double THIN = 3 / 18.0;
  private static final double MEDIUM = 4 / 18.0;
  private static final double THICK = 5 / 18.0;
  private static final double SCRIPT_SCALE = 0.7;
  private static final double FRACTION_SCALE = 0.8;
  private static final double SMALLEST_SCALE = 0.5;
  private static final double AXIS_HEIGHT = 0.25;
  private static final double BAR = 0.045;
  private static final double FRACTION_GAP = 0.13;
  private static final double WORD_ASCENT = 0.7;
  private static final double WORD_DESCENT = 0.2;

  private final Face words;

  private LabelLayout(Face words) {
    this.words = words;
  }

  /// Lays out a label: words in the given face, formulas between dollar signs.
  ///
  /// @param label any text; what it says beyond the known LaTeX is shown as readable words
  /// @param words the face of the words, [Face#TEXT] or [Face#STRONG]
  /// @param size the type size
  public static Box box(String label, Face words, double size) {
    return new LabelLayout(words).row(LabelParser.parse(label), new Style(size, size, false)).box();
  }

  /// The type size here, that of the whole label, and whether this part is a script.
  private record Style(double size, double labelSize, boolean script) {
    Style scaled(double scale, boolean asScript) {
      double smaller = Math.max(size * scale, SMALLEST_SCALE * labelSize);
      return new Style(smaller, labelSize, script || asScript);
    }

    double mathSize() {
      return Face.UPRIGHT.opticalSize(size);
    }
  }

  private Box layout(MathNode node, Style style) {
    return switch (node) {
      case Words text -> text(text.text(), words, style.size(), true);
      case Symbol symbol -> symbol(symbol, style);
      case Space space -> new Box(space.ems() * style.mathSize(), 0, 0, List.of());
      case Row row -> row(row, style).box();
      case Scripts scripts -> scripts(scripts, style);
      case Fraction fraction -> fraction(fraction, style);
      case Root root -> root(root, style);
      case Fenced fenced -> fenced(fenced, style);
      case Grid grid -> grid(grid, style);
    };
  }

  private static Box symbol(Symbol symbol, Style style) {
    Box box = text(symbol.text(), symbol.face(), symbol.face().opticalSize(style.size()), false);
    if (symbol.face() != Face.LARGE) {
      return box;
    }
    double sunk = 0.05 * style.size();
    return new BoxBuilder().add(box, sunk).box();
  }

  /// Words get the height of a line, so that titles share a baseline; symbols their own height.
  private static Box text(String text, Face face, double size, boolean lineHigh) {
    Run run = new Run(0, 0, text, face, size);
    if (lineHigh) {
      return new Box(run.width(), WORD_ASCENT * size, WORD_DESCENT * size, List.of(run));
    }
    double ascent = 0;
    double descent = 0;
    for (int codePoint : text.codePoints().toArray()) {
      Typeface.Reach reach = face.reach(codePoint);
      ascent = Math.max(ascent, reach.above() * size);
      descent = Math.max(descent, reach.below() * size);
    }
    return new Box(run.width(), ascent, descent, List.of(run));
  }

  private BoxBuilder row(Row row, Style style) {
    BoxBuilder builder = new BoxBuilder();
    Optional<Kind> before = Optional.empty();
    for (MathNode node : row.nodes()) {
      if (node instanceof Words || node instanceof Space) {
        builder.add(layout(node, style), 0);
        before = node instanceof Words ? Optional.of(Kind.ORDINARY) : before;
        continue;
      }
      Kind kind = kind(node);
      if (kind == Kind.BINARY && !before.map(LabelLayout::isOperand).orElse(false)) {
        kind = Kind.OPEN;
      }
      Kind current = kind;
      double gap =
          style.script() ? 0 : before.map(earlier -> gap(earlier, current, node)).orElse(0.0);
      builder.skip(gap * style.mathSize());
      builder.add(layout(node, style), 0);
      before = Optional.of(kind);
    }
    return builder;
  }

  private static boolean isOperand(Kind kind) {
    return kind == Kind.ORDINARY || kind == Kind.CLOSE;
  }

  private static Kind kind(MathNode node) {
    return switch (node) {
      case Symbol symbol -> symbol.kind();
      case Scripts scripts -> kind(scripts.base());
      case Words _, Row _, Fraction _, Root _, Fenced _, Grid _, Space _ -> Kind.ORDINARY;
    };
  }

  private static double gap(Kind before, Kind kind, MathNode node) {
    if (before == Kind.RELATION && kind == Kind.RELATION) {
      return 0;
    }
    if (before == Kind.RELATION || kind == Kind.RELATION) {
      return THICK;
    }
    if (before == Kind.BINARY || kind == Kind.BINARY) {
      return MEDIUM;
    }
    if (before == Kind.PUNCTUATION) {
      return THIN;
    }
    boolean opens = kind == Kind.OPEN || node instanceof Fenced;
    boolean applied = before == Kind.FUNCTION && !opens && kind != Kind.CLOSE;
    boolean factor = kind == Kind.FUNCTION && before != Kind.OPEN;
    return applied || factor ? THIN : 0;
  }

  private Box scripts(Scripts scripts, Style style) {
    Box base = layout(scripts.base(), style);
    Style small = style.scaled(SCRIPT_SCALE, true);
    double em = style.mathSize();
    BoxBuilder builder = new BoxBuilder().add(base, 0);
    double start = builder.width();
    double end = start;
    if (scripts.below().isPresent()) {
      Box below = layout(scripts.below().get(), small);
      double drop = Math.max(0.16 * em, base.descent());
      builder.add(below, Math.max(drop, 0.8 * below.ascent() - 0.12 * em));
      end = builder.width();
      builder.backTo(start);
    }
    if (scripts.above().isPresent()) {
      Box above = layout(scripts.above().get(), small);
      double rise = Math.max(0.36 * em, base.ascent() - 0.32 * em);
      builder.skip(isSlanted(scripts.base()) ? 0.05 * em : 0.02 * em);
      builder.add(above, -Math.max(rise, above.descent() + 0.2 * em));
    }
    builder.reach(end);
    return builder.box();
  }

  private static boolean isSlanted(MathNode node) {
    return node instanceof Symbol symbol && symbol.face() == Face.ITALIC;
  }

  private Box fraction(Fraction fraction, Style style) {
    Style part = style.scaled(FRACTION_SCALE, false);
    Box top = layout(fraction.numerator(), part);
    Box bottom = layout(fraction.denominator(), part);
    double em = style.mathSize();
    double side = 0.08 * em;
    double width = Math.max(top.width(), bottom.width()) + 2 * side;
    double axis = -AXIS_HEIGHT * em;
    double gap = FRACTION_GAP * em;
    BoxBuilder builder = new BoxBuilder();
    builder.skip(side);
    builder.outline(
        Delimiters.rectangle(side, axis - BAR * em / 2, side + width, axis + BAR * em / 2));
    builder.backTo(side + (width - top.width()) / 2).add(top, axis - gap - top.descent());
    builder.backTo(side + (width - bottom.width()) / 2).add(bottom, axis + gap + bottom.ascent());
    builder.reach(width + 2 * side);
    return builder.box();
  }

  private Box root(Root root, Style style) {
    Box body = layout(root.radicand(), style);
    double em = style.mathSize();
    double bottom = Math.max(body.descent(), 0) + 0.05 * em;
    double top = -Math.max(body.ascent(), 0.5 * em) - 0.16 * em;
    BoxBuilder builder = new BoxBuilder();
    root.index()
        .map(index -> layout(index, style.scaled(0.55, true)))
        .ifPresent(
            index -> {
              builder.add(index, (top + bottom) / 2 - 0.12 * em);
              builder.skip(-Math.min(0.3 * em, builder.width()));
            });
    double start = builder.width();
    for (Outline outline : Delimiters.root(top, bottom, body.width(), em)) {
      builder.outline(outline, start);
    }
    builder.backTo(start + Delimiters.rootWidth(em)).add(body, 0);
    builder.skip(0.1 * em);
    return builder.box();
  }

  private Box fenced(Fenced fenced, Style style) {
    Box body = layout(fenced.body(), style);
    double em = style.mathSize();
    if (body.ascent() <= 0.85 * em && body.descent() <= 0.35 * em) {
      return new BoxBuilder()
          .add(delimiter(fenced.open(), style), 0)
          .add(body, 0)
          .add(delimiter(fenced.close(), style), 0)
          .box();
    }
    double axis = -AXIS_HEIGHT * em;
    double half = Math.max(body.ascent() + axis, body.descent() - axis) + 0.06 * em;
    BoxBuilder builder = new BoxBuilder();
    grown(builder, fenced.open(), axis - half, axis + half, em);
    builder.add(body, 0);
    grown(builder, fenced.close(), axis - half, axis + half, em);
    return builder.box();
  }

  private static Box delimiter(String sign, Style style) {
    return symbol(new Symbol(sign, Face.UPRIGHT, Kind.ORDINARY), style);
  }

  private static void grown(BoxBuilder builder, String sign, double top, double bottom, double em) {
    double start = builder.width();
    for (Outline outline : Delimiters.outlines(sign, top, bottom, em)) {
      builder.outline(outline, start);
    }
    builder.skip(Delimiters.width(sign, em));
  }

  private Box grid(Grid grid, Style style) {
    Style cell = style.scaled(0.85, false);
    List<List<Box>> rows =
        grid.rows().stream()
            .map(cells -> cells.stream().map(node -> layout(node, cell)).toList())
            .toList();
    int columns = rows.stream().mapToInt(List::size).max().orElse(0);
    double em = style.mathSize();
    double leading = 0.3 * em;
    double total =
        rows.stream().mapToDouble(row -> rowAscent(row) + rowDescent(row) + leading).sum()
            - leading;
    BoxBuilder builder = new BoxBuilder();
    double left = 0;
    for (int column = 0; column < columns; column++) {
      double y = -AXIS_HEIGHT * em - total / 2;
      double right = left;
      for (List<Box> row : rows) {
        if (column < row.size()) {
          builder.backTo(left).add(row.get(column), y + rowAscent(row));
          right = Math.max(right, builder.width());
        }
        y += rowAscent(row) + rowDescent(row) + leading;
      }
      left = right + em;
    }
    builder.reach(Math.max(left - em, 0));
    return builder.box();
  }

  private static double rowAscent(List<Box> row) {
    return row.stream().mapToDouble(Box::ascent).max().orElse(0);
  }

  private static double rowDescent(List<Box> row) {
    return row.stream().mapToDouble(Box::descent).max().orElse(0);
  }
}
