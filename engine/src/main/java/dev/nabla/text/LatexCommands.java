package dev.nabla.text;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What LaTeX commands without arguments stand for in the plain grammar.
final class LatexCommands {
  static final Set<String> FRACTIONS = Set.of("frac", "dfrac", "tfrac", "cfrac");
  static final Set<String> BINOMIALS = Set.of("binom", "dbinom", "tbinom");

  /// Commands that change how their argument looks, not what it means.
  static final Set<String> STYLES =
      Set.of(
          "operatorname",
          "mathrm",
          "mathbf",
          "mathsf",
          "mathtt",
          "boldsymbol",
          "text",
          "textrm",
          "textbf",
          "textit",
          "mathop",
          "mbox",
          "displaylimits");

  private static final Set<String> DROPPED =
      Set.of(
          "quad",
          "qquad",
          "thinspace",
          "medspace",
          "thickspace",
          "displaystyle",
          "textstyle",
          "limits",
          "nolimits",
          "big",
          "Big",
          "bigg",
          "Bigg",
          "bigl",
          "bigr",
          "Bigl",
          "Bigr",
          "biggl",
          "biggr",
          "Biggl",
          "Biggr",
          "rm",
          "it",
          ",",
          ";",
          ":",
          "!",
          " ",
          "/",
          "(",
          ")",
          "[",
          "]",
          "\\");

  private static final Map<String, String> SIGNS =
      Map.ofEntries(
          Map.entry("cdot", "*"),
          Map.entry("times", "*"),
          Map.entry("ast", "*"),
          Map.entry("div", "/"),
          Map.entry("le", "<="),
          Map.entry("leq", "<="),
          Map.entry("leqslant", "<="),
          Map.entry("ge", ">="),
          Map.entry("geq", ">="),
          Map.entry("geqslant", ">="),
          Map.entry("ne", "!="),
          Map.entry("neq", "!="),
          Map.entry("lt", "<"),
          Map.entry("gt", ">"),
          Map.entry("colon", ":"),
          Map.entry("vert", "|"),
          Map.entry("mid", "|"),
          Map.entry("|", "|"),
          Map.entry("{", "{"),
          Map.entry("}", "}"),
          Map.entry("lbrace", "{"),
          Map.entry("rbrace", "}"),
          Map.entry("_", "_"),
          Map.entry("rvert", ")"),
          Map.entry("rfloor", ")"),
          Map.entry("rceil", ")"));

  private static final Map<String, String> WORDS =
      Map.ofEntries(
          Map.entry("land", "and"),
          Map.entry("wedge", "and"),
          Map.entry("lvert", "abs("),
          Map.entry("lfloor", "floor("),
          Map.entry("lceil", "ceil("),
          Map.entry("varepsilon", "epsilon"),
          Map.entry("vartheta", "theta"),
          Map.entry("varkappa", "kappa"),
          Map.entry("varphi", "phi"),
          Map.entry("varpi", "pi"),
          Map.entry("varrho", "rho"),
          Map.entry("varsigma", "sigma"));

  private static final Map<String, String> LEFT =
      Map.of(
          "(",
          "(",
          "[",
          "(",
          "\\{",
          "(",
          "|",
          "abs(",
          "\\vert",
          "abs(",
          "\\lvert",
          "abs(",
          "\\lfloor",
          "floor(",
          "\\lceil",
          "ceil(",
          ".",
          "");

  private static final Map<String, String> RIGHT =
      Map.of(
          ")",
          ")",
          "]",
          ")",
          "\\}",
          ")",
          "|",
          ")",
          "\\vert",
          ")",
          "\\rvert",
          ")",
          "\\rfloor",
          ")",
          "\\rceil",
          ")",
          ".",
          "");

  private LatexCommands() {}

  static boolean isDropped(String command) {
    return DROPPED.contains(command);
  }

  static Optional<String> sign(String command) {
    return Optional.ofNullable(SIGNS.get(command));
  }

  /// The word that the command stands for: its own name for functions and Greek letters.
  static Optional<String> word(String command) {
    String word = WORDS.get(command);
    if (word != null) {
      return Optional.of(word);
    }
    boolean known =
        Functions.named(command).isPresent()
            || Functions.calledBy(command).isPresent()
            || Names.isGreekWord(command)
            || Names.number(command).isPresent();
    return known ? Optional.of(command) : Optional.empty();
  }

  /// What `\left` or `\right` with this delimiter stands for.
  static Optional<String> delimiter(boolean left, String delimiter) {
    return Optional.ofNullable((left ? LEFT : RIGHT).get(delimiter));
  }
}
