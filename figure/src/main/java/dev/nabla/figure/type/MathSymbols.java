package dev.nabla.figure.type;

import dev.nabla.figure.type.MathNode.Kind;
import dev.nabla.figure.type.MathNode.Space;
import dev.nabla.figure.type.MathNode.Symbol;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// The commands of a formula that stand for one symbol, one row each.
final class MathSymbols {

  private static final String LOWER_GREEK =
      """
      alpha α beta β gamma γ delta δ epsilon ϵ varepsilon ε zeta ζ eta η theta θ vartheta ϑ \
      iota ι kappa κ lambda λ mu μ nu ν xi ξ pi π rho ρ varrho ϱ sigma σ varsigma ς tau τ \
      upsilon υ phi ϕ varphi φ chi χ psi ψ omega ω\
      """;

  private static final String UPPER_GREEK =
      """
      Gamma Γ Delta Δ Theta Θ Lambda Λ Xi Ξ Pi Π Sigma Σ Upsilon Υ Phi Φ Psi Ψ Omega Ω\
      """;

  private static final String ORDINARY =
      """
      infty ∞ partial ∂ nabla ∇ ell ℓ Re ℜ Im ℑ forall ∀ exists ∃ emptyset ∅ prime ′ \
      ldots … dots … cdots ⋯ vdots ⋮ angle ∠ vert | lvert | rvert | Vert ∥ lVert ∥ rVert ∥ \
      | ∥ % % $ $ & & # # _ _ backslash ∖ degree °\
      """;

  private static final String BINARY =
      """
      cdot ⋅ times × div ÷ pm ± mp ∓ ast ∗ circ ∘ cup ∪ cap ∩ wedge ∧ vee ∨ setminus ∖ \
      oplus ⊕ otimes ⊗ bullet ∙\
      """;

  private static final String RELATION =
      """
      le ≤ leq ≤ ge ≥ geq ≥ ne ≠ neq ≠ approx ≈ equiv ≡ sim ∼ simeq ≃ cong ≅ propto ∝ ll ≪ gg ≫ \
      in ∈ ni ∋ subset ⊂ supset ⊃ to → rightarrow → leftarrow ← gets ← mapsto ↦ \
      leftrightarrow ↔ Rightarrow ⇒ Leftarrow ⇐ Leftrightarrow ⇔ implies ⇒ iff ⇔ lt < gt > mid ∣\
      """;

  private static final String OPEN = "{ { lbrace { lbrack [ langle ⟨ lfloor ⌊ lceil ⌈ lparen (";
  private static final String CLOSE = "} } rbrace } rbrack ] rangle ⟩ rfloor ⌋ rceil ⌉ rparen )";

  private static final String FUNCTIONS =
      """
      sin cos tan cot sec csc arcsin arccos arctan sinh cosh tanh coth sech csch arsinh arcosh \
      artanh exp ln log lg max min sup inf lim det arg deg dim gcd ker Pr hom sign\
      """;

  private static final Map<String, Double> SPACES =
      Map.of(
          "quad", 1.0, "qquad", 2.0, ",", 3 / 18.0, ":", 4 / 18.0, ">", 4 / 18.0, ";", 5 / 18.0,
          "!", -3 / 18.0, " ", 5 / 18.0);

  private static final Map<String, MathNode> BY_NAME = table();

  private MathSymbols() {}

  private static Map<String, MathNode> table() {
    Map<String, MathNode> table = new HashMap<>();
    addPairs(table, LOWER_GREEK, Face.ITALIC, Kind.ORDINARY);
    addPairs(table, UPPER_GREEK, Face.UPRIGHT, Kind.ORDINARY);
    addPairs(table, ORDINARY, Face.UPRIGHT, Kind.ORDINARY);
    addPairs(table, BINARY, Face.UPRIGHT, Kind.BINARY);
    addPairs(table, RELATION, Face.UPRIGHT, Kind.RELATION);
    addPairs(table, OPEN, Face.UPRIGHT, Kind.OPEN);
    addPairs(table, CLOSE, Face.UPRIGHT, Kind.CLOSE);
    addPairs(table, "sum ∑ prod ∏ int ∫", Face.LARGE, Kind.FUNCTION);
    for (String name : FUNCTIONS.split(" ", -1)) {
      table.put(name, new Symbol(name, Face.UPRIGHT, Kind.FUNCTION));
    }
    SPACES.forEach((name, ems) -> table.put(name, new Space(ems)));
    return Map.copyOf(table);
  }

  private static void addPairs(Map<String, MathNode> table, String pairs, Face face, Kind kind) {
    String[] words = pairs.split(" ", -1);
    for (int i = 0; i + 1 < words.length; i += 2) {
      table.put(words[i], new Symbol(words[i + 1], face, kind));
    }
  }

  /// What a command such as `alpha` stands for.
  static Optional<MathNode> named(String command) {
    return Optional.ofNullable(BY_NAME.get(command));
  }

  /// What a character typed into a formula stands for.
  static Symbol typed(int codePoint) {
    String text = Character.toString(codePoint);
    return switch (codePoint) {
      case '-', '−' -> new Symbol("−", Face.UPRIGHT, Kind.BINARY);
      case '*' -> new Symbol("∗", Face.UPRIGHT, Kind.BINARY);
      case '+', '±', '×', '÷', '⋅', '·', '∘' -> new Symbol(text, Face.UPRIGHT, Kind.BINARY);
      case '=', '<', '>', ':', '≤', '≥', '≠', '≈', '→', '∈' ->
          new Symbol(text, Face.UPRIGHT, Kind.RELATION);
      case '(', '[' -> new Symbol(text, Face.UPRIGHT, Kind.OPEN);
      case ')', ']' -> new Symbol(text, Face.UPRIGHT, Kind.CLOSE);
      case ',', ';' -> new Symbol(text, Face.UPRIGHT, Kind.PUNCTUATION);
      default ->
          new Symbol(text, isVariable(codePoint) ? Face.ITALIC : Face.UPRIGHT, Kind.ORDINARY);
    };
  }

  /// Letters are slanted, but for the capitals of Greek.
  private static boolean isVariable(int codePoint) {
    boolean greekCapital = codePoint >= 'Α' && codePoint <= 'Ω';
    return Character.isLetter(codePoint) && !greekCapital;
  }
}
