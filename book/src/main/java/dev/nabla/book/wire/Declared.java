package dev.nabla.book.wire;

import dev.nabla.expr.Build;
import dev.nabla.expr.Expr;
import dev.nabla.expr.Shape;
import dev.nabla.text.Declarations;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What a request says about the names in its formulas: shapes, and parts that have a name.
///
/// @param shapes the shapes of variables
/// @param parts the formula of each named part, in order; those before may stand in it
public record Declared(Declarations shapes, Map<String, String> parts) {
  /// Nothing is said.
  public static final Declared NOTHING = new Declared(Declarations.NONE, Map.of());

  public Declared {
    parts = Collections.unmodifiableMap(new LinkedHashMap<>(parts));
  }

  Declared withShapes(Declarations others) {
    return new Declared(others, parts);
  }

  Declared withParts(Map<String, String> others) {
    return new Declared(shapes, others);
  }

  boolean isSomething() {
    return shapes.hasArrays() || !parts.isEmpty();
  }

  /// The parts as the command line gives them: `Ŷ = sigmoid(w·X + b)`.
  ///
  /// @throws Refusal if one is no name with a formula
  public static Map<String, String> parts(List<String> typed) {
    Map<String, String> parts = new LinkedHashMap<>();
    for (String part : typed) {
      int sign = part.indexOf('=');
      if (sign < 1) {
        throw Refusal.of(
            Code.BAD_FIELD,
            "A named part is a name, = and a formula, as in \"P = w·X + b\".",
            part);
      }
      parts.put(part.substring(0, sign).strip(), part.substring(sign + 1).strip());
    }
    return parts;
  }

  /// What the parts stand for, and the shapes of all names with theirs.
  ///
  /// @throws Refusal if a formula or name cannot be read
  Meant read() {
    Declarations all = shapes;
    Map<Expr.Symbol, Expr> meant = new LinkedHashMap<>();
    List<Remark> notices = new ArrayList<>();
    for (Map.Entry<String, String> part : parts.entrySet()) {
      String name = Names.spelled(part.getKey());
      Asked asked = Asked.of(part.getValue(), Names.reader(List.of()).declaring(all));
      Shape shape = asked.formula().expression().shape();
      Map<String, Shape> more = new LinkedHashMap<>(all.shapes());
      if (more.put(name, shape) != null) {
        throw Refusal.of(Code.BAD_FIELD, "\"%s\" is declared twice.".formatted(name), name);
      }
      all = new Declarations(more);
      meant.put(Build.symbol(name, shape), asked.formula().expression());
      notices.addAll(asked.notices());
    }
    return new Meant(all, meant, notices);
  }

  /// Declarations that were read.
  ///
  /// @param shapes the shapes of variables and parts
  /// @param parts what each named part stands for
  /// @param notices what there is to say about the formulas of the parts
  record Meant(Declarations shapes, Map<Expr.Symbol, Expr> parts, List<Remark> notices) {
    Meant {
      parts = Collections.unmodifiableMap(new LinkedHashMap<>(parts));
      notices = List.copyOf(notices);
    }
  }
}
