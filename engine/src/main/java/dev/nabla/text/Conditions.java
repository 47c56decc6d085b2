package dev.nabla.text;

import dev.nabla.expr.Branch;
import dev.nabla.expr.Build;
import dev.nabla.expr.Comparison;
import dev.nabla.expr.Expr;
import dev.nabla.expr.Relation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Comparisons, and the braces they stand in: pieces of a function, or a domain at the end.
final class Conditions {
  private final Parser parser;
  private final Cursor cursor;

  Conditions(Parser parser) {
    this.parser = parser;
    this.cursor = parser.cursor;
  }

  static Optional<Comparison> comparison(Token token) {
    if (token instanceof Token.Mark mark) {
      for (Comparison comparison : Comparison.values()) {
        if (comparison.plain().equals(mark.text())) {
          return Optional.of(comparison);
        }
      }
    }
    return Optional.empty();
  }

  /// Pieces `{x < 0: -x, x}`, or a single expression in braces, which is itself.
  Expr braces() {
    if (cursor.isAtDomain()) {
      throw ReadFailure.failed(parser.errors.misplacedDomain(cursor.now()));
    }
    Token brace = cursor.now();
    int outside = parser.open("{");
    List<Branch> branches = new ArrayList<>();
    Optional<Expr> otherwise = Optional.empty();
    do {
      Expr first = parser.expression();
      if (comparison(cursor.now()).isPresent()) {
        List<Relation> conditions = chains(first);
        if (cursor.isAt("}")) {
          throw ReadFailure.failed(parser.errors.misplacedDomain(brace));
        }
        parser.expect(":");
        branches.add(new Branch(conditions, parser.expression()));
      } else {
        otherwise = Optional.of(first);
      }
    } while (otherwise.isEmpty() && cursor.skip(","));
    if (branches.isEmpty()) {
      if (cursor.isAt(",") || cursor.isAt(":")) {
        throw ReadFailure.failed(parser.errors.conditionExpected(cursor.now()));
      }
      parser.close("}", outside);
      return otherwise.orElseThrow();
    }
    parser.close("}", outside);
    Optional<Expr> last = otherwise;
    return parser.arrays.fitted(brace.start(), () -> Build.piecewise(branches, last));
  }

  /// One or more chains `a < b < c` joined by `and`, of which the first side is read already.
  List<Relation> chains(Expr first) {
    List<Relation> relations = new ArrayList<>();
    chain(first, relations);
    while (cursor.skip("and")) {
      chain(parser.expression(), relations);
    }
    return relations;
  }

  private void chain(Expr first, List<Relation> relations) {
    Optional<Comparison> comparison = comparison(cursor.now());
    if (comparison.isEmpty()) {
      throw cursor.isAtEnd()
          ? parser.awaiting("a comparison")
          : ReadFailure.failed(parser.errors.conditionExpected(cursor.now()));
    }
    Expr left = first;
    while (comparison.isPresent()) {
      cursor.next();
      Expr right = parser.expression();
      relations.add(new Relation(left, comparison.get(), right));
      left = right;
      comparison = comparison(cursor.now());
    }
  }

  /// The relations of every domain that stands here: `{0 < x < 2, y > 0}`.
  List<Relation> domains() {
    List<Relation> relations = new ArrayList<>();
    while (cursor.isAtDomain()) {
      int outside = parser.open("{");
      do {
        relations.addAll(chains(parser.expression()));
      } while (cursor.skip(","));
      parser.close("}", outside);
    }
    return relations;
  }

  /// A condition as SymPy writes it; no relations for `True`.
  List<Relation> sympy() {
    List<Relation> relations = new ArrayList<>();
    parser.enter();
    do {
      relations.addAll(sympyPart());
    } while (cursor.skip("and"));
    parser.leave();
    return relations;
  }

  private List<Relation> sympyPart() {
    if (cursor.skip("True")) {
      return List.of();
    }
    if (cursor.skip("And")) {
      int outside = parser.open("(");
      List<Relation> relations = new ArrayList<>();
      do {
        relations.addAll(sympy());
      } while (cursor.skip(","));
      parser.close(")", outside);
      return relations;
    }
    if (cursor.isAt("Eq") || cursor.isAt("Ne")) {
      Comparison comparison = cursor.isAt("Eq") ? Comparison.EQUAL : Comparison.NOT_EQUAL;
      cursor.next();
      int outside = parser.open("(");
      Expr left = parser.expression();
      parser.expect(",");
      Relation relation = new Relation(left, comparison, parser.expression());
      parser.close(")", outside);
      return List.of(relation);
    }
    if (cursor.isAt("(") && cursor.isAtRelationInParentheses()) {
      int outside = parser.open("(");
      List<Relation> inside = sympy();
      parser.close(")", outside);
      return inside;
    }
    List<Relation> chain = new ArrayList<>();
    chain(parser.expression(), chain);
    return chain;
  }
}
