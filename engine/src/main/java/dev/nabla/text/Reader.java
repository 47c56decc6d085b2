package dev.nabla.text;

import dev.nabla.expr.Expr;
import dev.nabla.expr.Relation;
import dev.nabla.expr.Walk;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Reads a formula as people type it: plain text, Unicode, LaTeX or Python, without being told
/// which. Every text gets an answer; nothing is evaluated.
///
/// {@snippet file="dev/nabla/examples/ReadingText.java" region="reading"}
///
/// Names: a run of letters is the name it is, or else the fewest known names it consists of, so
/// that `xsinx` is x·sin(x), and a word of unknown letters is an error. `log` is the natural
/// logarithm. Division and products are read from left to right. What a reader should know about
/// such decisions comes with the formula as a [Notice].
///
/// Readers are immutable: the methods that change something give another reader.
public final class Reader {
  /// Names that are taken for variables wherever they stand.
  private static final Set<String> USUAL_VARIABLES = Set.of("x", "y", "z", "t");

  private static final Reader STANDARD =
      new Reader(USUAL_VARIABLES, Declarations.NONE, false, Limits.STANDARD);

  private final Set<String> declared;
  private final Declarations declarations;
  private final boolean strict;
  private final Limits limits;

  private Reader(Set<String> declared, Declarations declarations, boolean strict, Limits limits) {
    this.declared = Set.copyOf(declared);
    this.declarations = declarations;
    this.strict = strict;
    this.limits = limits;
  }

  /// A reader for which x, y, z and t are variables and every other letter is a parameter.
  public static Reader standard() {
    return STANDARD;
  }

  /// A reader that knows these names as variables too, whatever their length.
  ///
  /// @throws IllegalArgumentException if one is the name of a constant or a function
  public Reader declaring(Collection<String> names) {
    Set<String> all = new HashSet<>(declared);
    for (String name : names) {
      if (name.isBlank() || isReserved(name)) {
        throw new IllegalArgumentException("“" + name + "” cannot be the name of a variable");
      }
      all.add(canonicalName(name));
    }
    return new Reader(all, declarations, strict, limits);
  }

  /// A reader that knows these variables and their shapes, instead of those declared before. If
  /// there is an array among them, it reads the signs and functions of arrays too.
  public Reader declaring(Declarations shapes) {
    Set<String> all = new HashSet<>(declared);
    all.addAll(shapes.shapes().keySet());
    all.addAll(shapes.lengths());
    return new Reader(all, shapes, strict, limits);
  }

  /// A reader that knows the variables and shapes of a list: `w: 1×k, X: k×m, b: scalar`.
  ///
  /// @throws SyntaxException if it is none
  public Reader declaring(String shapes) {
    return declaring(Declarations.parse(shapes));
  }

  /// The name of the symbol that a typed name stands for: `x_1` for `x1`, `x_{1}` and `x₁`, `alpha`
  /// for α. Other names stay as they are.
  public static String canonicalName(String typed) {
    return Names.canonical(typed);
  }

  /// Whether the name stands for a number, a function or a keyword, and so for no variable.
  public static boolean isReserved(String name) {
    return Names.isReserved(name);
  }

  /// A reader for which a product behind a division, as in `1/2x`, is an error.
  public Reader strict() {
    return new Reader(declared, declarations, true, limits);
  }

  /// A reader with other limits.
  public Reader within(Limits other) {
    return new Reader(declared, declarations, strict, other);
  }

  /// Reads a text. Throws nothing, whatever the text.
  public Reading read(String text) {
    try {
      return parsed(text);
    } catch (ReadFailure failure) {
      String awaited = failure.awaited;
      return awaited != null
          ? new Reading.Incomplete(failure.error.start(), awaited, failure.error)
          : new Reading.Failed(failure.error);
    }
  }

  /// Reads a text that must be a formula.
  ///
  /// @throws SyntaxException if it is not one, or only the beginning of one
  public Reading.Parsed require(String text) {
    return switch (read(text)) {
      case Reading.Parsed parsed -> parsed;
      case Reading.Incomplete incomplete -> throw new SyntaxException(incomplete.error(), text);
      case Reading.Failed failed -> throw new SyntaxException(failed.error(), text);
    };
  }

  /// The expression that a text stands for.
  ///
  /// @throws SyntaxException if it is not a formula, or only the beginning of one
  public Expr parse(String text) {
    return require(text).expression();
  }

  private Reading.Parsed parsed(String text) {
    if (text.length() > limits.length()) {
      throw ReadFailure.failed(Errors.tooLong(text, limits.length()));
    }
    boolean arrays = declarations.hasArrays();
    Source folded = Folding.fold(text, arrays);
    boolean latex = Latex.isLatex(text);
    Source source = latex ? Latex.linear(folded, limits.nesting(), arrays) : folded;
    LeftSide left = LeftSide.of(source);
    Set<String> known = new HashSet<>(declared);
    left.parameters().stream()
        .filter(name -> !isReserved(name))
        .map(Reader::canonicalName)
        .forEach(known::add);
    Set<String> suggested = new HashSet<>(known);
    if (arrays) {
      known.addAll(ArrayFunction.WORDS);
      suggested.addAll(ArrayFunction.usualNames());
    }
    Errors errors = new Errors(source, suggested);
    Notices notices = new Notices(source);
    if (left.end() > 0) {
      notices.leftSideDropped(0, left.end());
    }
    List<Token> tokens =
        new Lexer(source, limits, known, arrays, errors, notices).tokens(left.end());
    Parser parser =
        new Parser(new Cursor(tokens), source, limits, strict, declarations, errors, notices);
    Expr expression = expression(parser, arrays);
    List<Relation> domain = parser.conditions().domains();
    parser.refuseRest(left.end());
    parser.arrays.refuseArrays(domain);
    if (Walk.size(expression) > limits.nodes()) {
      throw ReadFailure.failed(errors.tooLarge(limits.nodes()));
    }
    Optional<String> linear =
        latex ? Optional.of(source.toString().strip().replaceAll(" +", " ")) : Optional.empty();
    return new Reading.Parsed(expression, notices.inOrder(), domain, linear);
  }

  /// The formula. No shapes that do not fit should come as far as here without a place of their
  /// own.
  private static Expr expression(Parser parser, boolean arrays) {
    return arrays ? parser.arrays.fitted(0, parser::expression) : parser.expression();
  }
}
