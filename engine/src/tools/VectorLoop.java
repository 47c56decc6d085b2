import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.IfTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreeScanner;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The vector loop of one kernel, with everything it calls put in place.
final class VectorLoop {
  private final Loop loop;
  private final Map<String, MethodTree> methods;
  private final Map<String, ExpressionTree> constants;
  private final MethodTree kernel;
  private final StringBuilder out = new StringBuilder();
  private final Map<String, Integer> taken = new HashMap<>();

  VectorLoop(Loop loop, Map<String, MethodTree> methods, Map<String, ExpressionTree> constants) {
    this.loop = loop;
    this.methods = methods;
    this.constants = constants;
    this.kernel = methods.get(loop.owner() + "." + loop.name());
  }

  String text() {
    Map<String, Term> scope = new HashMap<>();
    List<String> elements = new ArrayList<>();
    out.append("\n  static int ")
        .append(loop.name())
        .append(loop.parameters(kernel))
        .append(" {\n");
    out.append("int end = length - length % Lanes.COUNT;\n");
    for (String used : List.of("i", "end", "to", "toAt", "length", "lane")) {
      taken.put(used, 1);
    }
    for (int i = 0; i < loop.kinds().length(); i++) {
      String name = kernel.getParameters().get(i).getName().toString();
      taken.put(name, 1);
      boolean column = loop.kinds().charAt(i) == 'v';
      elements.add(column ? name + "[" + name + "At + i + lane]" : name);
      if (!column) {
        scope.put(name, new Term(Kind.NUMBER, name));
      }
    }
    out.append("for (int i = 0; i < end; i += Lanes.COUNT) {\n");
    for (int i = 0; i < loop.kinds().length(); i++) {
      String name = kernel.getParameters().get(i).getName().toString();
      if (loop.kinds().charAt(i) == 'v') {
        String code = "DoubleVector.fromArray(Lanes.DOUBLES, " + name + ", " + name + "At + i)";
        scope.put(name, declare(name + "s", new Term(Kind.VECTOR, code)));
      }
    }
    List<? extends StatementTree> statements = kernel.getBody().getStatements();
    if (statements.getFirst() instanceof IfTree guard) {
      Term apart = term(unwrapped(guard.getCondition()), scope, loop.owner());
      out.append("if (").append(apart.code()).append(".anyTrue()) {\n");
      out.append("for (int lane = 0; lane < Lanes.COUNT; lane++) {\n");
      out.append("to[toAt + i + lane] = ").append(loop.owner()).append('.').append(loop.name());
      out.append('(').append(String.join(", ", elements)).append(");\n}\ncontinue;\n}\n");
      statements = statements.subList(1, statements.size());
    }
    Term result = body(statements, scope, loop.owner());
    out.append(vector(result)).append(".intoArray(to, toAt + i);\n}\nreturn end;\n}\n");
    return out.toString();
  }

  private Term body(
      List<? extends StatementTree> statements, Map<String, Term> scope, String owner) {
    Set<String> changed = assigned(statements);
    for (StatementTree statement : statements) {
      switch (statement) {
        case VariableTree variable -> {
          String name = variable.getName().toString();
          Term value = term(variable.getInitializer(), scope, owner);
          boolean stays = !changed.contains(name) && (value.isAtom());
          if (changed.contains(name)) {
            value = new Term(Kind.VECTOR, vector(value));
          }
          scope.put(name, stays ? value : declare(name, value));
        }
        case ExpressionStatementTree expression -> {
          AssignmentTree assignment = (AssignmentTree) expression.getExpression();
          Term target = scope.get(assignment.getVariable().toString());
          Term value = term(assignment.getExpression(), scope, owner);
          out.append(target.code()).append(" = ").append(vector(value)).append(";\n");
        }
        case ReturnTree result -> {
          return term(result.getExpression(), scope, owner);
        }
        default -> throw new IllegalArgumentException("not straight-line: " + statement);
      }
    }
    throw new IllegalArgumentException("no return");
  }

  private Set<String> assigned(List<? extends StatementTree> statements) {
    Set<String> names = new HashSet<>();
    new TreeScanner<Void, Void>() {
      @Override
      public Void visitAssignment(AssignmentTree node, Void nothing) {
        names.add(node.getVariable().toString());
        return super.visitAssignment(node, nothing);
      }
    }.scan(statements, null);
    return names;
  }

  private Term declare(String name, Term value) {
    int count = taken.merge(name, 1, Integer::sum);
    String unique = count == 1 ? name : name + count;
    taken.putIfAbsent(unique, 1);
    out.append(value.kind().type).append(' ').append(unique).append(" = ");
    out.append(value.code()).append(";\n");
    return new Term(value.kind(), unique);
  }

  private Term term(ExpressionTree tree, Map<String, Term> scope, String owner) {
    return switch (tree) {
      case ParenthesizedTree inner -> term(inner.getExpression(), scope, owner);
      case LiteralTree literal ->
          new Term(
              literal.getKind() == Tree.Kind.LONG_LITERAL
                      || literal.getKind() == Tree.Kind.INT_LITERAL
                  ? Kind.LONG
                  : Kind.NUMBER,
              literal.toString());
      case IdentifierTree name -> {
        Term local = scope.get(name.getName().toString());
        yield local != null ? local : constant(owner + "." + name.getName());
      }
      case MemberSelectTree select -> constant(select.toString());
      case UnaryTree unary -> unary(unary.getKind(), term(unary.getExpression(), scope, owner));
      case BinaryTree binary ->
          binary(
              binary.getKind(),
              term(binary.getLeftOperand(), scope, owner),
              term(binary.getRightOperand(), scope, owner));
      case ConditionalExpressionTree choice -> {
        Term condition = term(choice.getCondition(), scope, owner);
        Term yes = term(choice.getTrueExpression(), scope, owner);
        Term no = term(choice.getFalseExpression(), scope, owner);
        String accepted = isNumber(yes) ? number(yes) : yes.code();
        yield new Term(
            Kind.VECTOR, vector(no) + ".blend(" + accepted + ", " + condition.code() + ")");
      }
      case MethodInvocationTree call -> call(call, scope, owner);
      default -> throw new IllegalArgumentException("not translated: " + tree);
    };
  }

  private Term constant(String name) {
    return switch (name) {
      case "Double.POSITIVE_INFINITY", "Double.NEGATIVE_INFINITY", "Double.NaN" ->
          new Term(Kind.NUMBER, name);
      default -> {
        ExpressionTree value = constants.get(name);
        if (value == null) {
          throw new IllegalArgumentException("unknown name: " + name);
        }
        Term term = term(value, Map.of(), name.substring(0, name.indexOf('.')));
        yield term.code().matches("[\\w.+]*") || term.code().matches("-?\\d[\\w.+-]*")
            ? term
            : new Term(term.kind(), "(" + term.code() + ")");
      }
    };
  }

  private Term unary(Tree.Kind kind, Term value) {
    return switch (kind) {
      case UNARY_MINUS ->
          isNumber(value)
              ? new Term(value.kind(), "-" + value.code())
              : new Term(value.kind(), value.code() + ".neg()");
      case LOGICAL_COMPLEMENT -> new Term(Kind.MASK, value.code() + ".not()");
      case BITWISE_COMPLEMENT -> new Term(Kind.LONG, "~" + value.code());
      default -> throw new IllegalArgumentException("not translated: " + kind);
    };
  }

  private Term binary(Tree.Kind kind, Term a, Term b) {
    return switch (kind) {
      case PLUS -> arithmetic("+", "add", a, b);
      case MINUS -> arithmetic("-", "sub", a, b);
      case MULTIPLY -> arithmetic("*", "mul", a, b);
      case DIVIDE -> arithmetic("/", "div", a, b);
      case AND -> arithmetic("&", "and", a, b);
      case OR -> arithmetic("|", "or", a, b);
      case XOR ->
          new Term(Kind.LONGS, a.code() + ".lanewise(VectorOperators.XOR, " + b.code() + ")");
      case LEFT_SHIFT ->
          new Term(Kind.LONGS, a.code() + ".lanewise(VectorOperators.LSHL, " + b.code() + ")");
      case UNSIGNED_RIGHT_SHIFT ->
          new Term(Kind.LONGS, a.code() + ".lanewise(VectorOperators.LSHR, " + b.code() + ")");
      case LESS_THAN -> compare("LT", "GT", a, b);
      case GREATER_THAN -> compare("GT", "LT", a, b);
      case LESS_THAN_EQUAL -> compare("LE", "GE", a, b);
      case GREATER_THAN_EQUAL -> compare("GE", "LE", a, b);
      case EQUAL_TO -> compare("EQ", "EQ", a, b);
      case NOT_EQUAL_TO -> compare("NE", "NE", a, b);
      case CONDITIONAL_AND -> new Term(Kind.MASK, a.code() + ".and(" + b.code() + ")");
      case CONDITIONAL_OR -> new Term(Kind.MASK, a.code() + ".or(" + b.code() + ")");
      default -> throw new IllegalArgumentException("not translated: " + kind);
    };
  }

  private Term arithmetic(String sign, String name, Term a, Term b) {
    if (isNumber(a) && isNumber(b)) {
      boolean whole = a.kind() == Kind.LONG && b.kind() == Kind.LONG;
      return new Term(
          whole ? Kind.LONG : Kind.NUMBER, "(" + a.code() + " " + sign + " " + b.code() + ")");
    }
    boolean longs = a.kind() == Kind.LONGS || b.kind() == Kind.LONGS;
    boolean commutes = !name.equals("sub") && !name.equals("div");
    Term left = commutes && isNumber(a) ? b : a;
    Term right = commutes && isNumber(a) ? a : b;
    String from = longs ? longs(left) : vector(left);
    String other = isNumber(right) && !longs ? number(right) : right.code();
    return new Term(longs ? Kind.LONGS : Kind.VECTOR, from + "." + name + "(" + other + ")");
  }

  private Term compare(String operator, String swapped, Term a, Term b) {
    boolean longs = a.kind() == Kind.LONGS;
    Term left = isNumber(a) ? b : a;
    Term right = isNumber(a) ? a : b;
    String other = isNumber(right) && !longs ? number(right) : right.code();
    String code =
        left.code()
            + ".compare(VectorOperators."
            + (isNumber(a) ? swapped : operator)
            + ", "
            + other
            + ")";
    return new Term(Kind.MASK, longs ? code + ".cast(Lanes.DOUBLES)" : code);
  }

  private Term call(MethodInvocationTree call, Map<String, Term> scope, String owner) {
    String name = call.getMethodSelect().toString();
    List<Term> values = new ArrayList<>();
    for (ExpressionTree argument : call.getArguments()) {
      values.add(term(argument, scope, owner));
    }
    Term first = values.getFirst();
    return switch (name) {
      case "Math.fma" ->
          new Term(
              Kind.VECTOR,
              vector(first) + ".fma(" + vector(values.get(1)) + ", " + vector(values.get(2)) + ")");
      case "Math.abs" -> new Term(Kind.VECTOR, vector(first) + ".abs()");
      case "Math.sqrt" -> new Term(Kind.VECTOR, vector(first) + ".sqrt()");
      case "Math.min", "Math.max" ->
          new Term(
              Kind.VECTOR,
              vector(first) + name.replace("Math", "") + "(" + vector(values.get(1)) + ")");
      case "Double.isNaN" ->
          new Term(Kind.MASK, first.code() + ".compare(VectorOperators.NE, " + first.code() + ")");
      case "Double.doubleToRawLongBits" ->
          isNumber(first)
              ? new Term(Kind.LONG, "Double.doubleToRawLongBits(" + number(first) + ")")
              : new Term(Kind.LONGS, first.code() + ".viewAsIntegralLanes()");
      case "Double.longBitsToDouble" ->
          new Term(Kind.VECTOR, first.code() + ".viewAsFloatingLanes()");
      default -> inPlace(name.contains(".") ? name : owner + "." + name, values);
    };
  }

  private Term inPlace(String name, List<Term> values) {
    MethodTree method = methods.get(name);
    if (method == null) {
      throw new IllegalArgumentException("unknown method: " + name);
    }
    Map<String, Term> scope = new HashMap<>();
    for (int i = 0; i < values.size(); i++) {
      String parameter = method.getParameters().get(i).getName().toString();
      Term value = values.get(i);
      scope.put(parameter, value.isAtom() ? value : declare(parameter, value));
    }
    return body(method.getBody().getStatements(), scope, name.substring(0, name.indexOf('.')));
  }

  private boolean isNumber(Term term) {
    return term.kind() == Kind.NUMBER || term.kind() == Kind.LONG;
  }

  /// As a double, also where Java would widen a whole number.
  private String number(Term term) {
    return term.kind() == Kind.LONG && term.code().matches("-?\\d+")
        ? term.code() + ".0"
        : term.code();
  }

  private String vector(Term term) {
    return isNumber(term)
        ? "DoubleVector.broadcast(Lanes.DOUBLES, " + number(term) + ")"
        : term.code();
  }

  private String longs(Term term) {
    return term.kind() == Kind.LONG
        ? "LongVector.broadcast(Lanes.LONGS, "
            + term.code()
            + (term.code().matches("-?\\d+") ? "L)" : ")")
        : term.code();
  }

  private ExpressionTree unwrapped(ExpressionTree tree) {
    return tree instanceof ParenthesizedTree inner ? unwrapped(inner.getExpression()) : tree;
  }
}
