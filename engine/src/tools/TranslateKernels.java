import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
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
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreeScanner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;

/// Writes the loops of `dev.nabla.compile.kernel` from its kernels.
///
/// A kernel is a static method of doubles in straight-line Java: declarations, assignments,
/// arithmetic, comparisons, choices, bit operations, and calls of other kernels, which are put in
/// place. For each, a scalar loop that calls it and a vector loop of the same operations in the
/// same order are written. A kernel may begin with `if (…) return …;`: vectors with such a lane are
/// done one element at a time.
///
/// Run from the root of the project, then format: `java engine/src/tools/TranslateKernels.java`.
/// With `--check` it only compares, without regard to white space, and exits with 1 on a
/// difference.
public final class TranslateKernels {
  private static final Path FOLDER = Path.of("engine/src/main/java/dev/nabla/compile/kernel");

  /// The classes with kernels, and which loops to write: a name and, for each parameter, `v` for a
  /// column or `c` for one number.
  private static final Map<String, List<String>> LOOPS = new TreeMap<>();

  static {
    LOOPS.put(
        "Arithmetic",
        List.of(
            "add vv",
            "add vc",
            "subtract vv",
            "subtract cv",
            "multiply vv",
            "multiply vc",
            "divide vv",
            "divide vc",
            "divide cv",
            "negate v",
            "square v",
            "cube v",
            "sqrt v",
            "abs v",
            "min vv",
            "max vv",
            "relu v",
            "leakyRelu v",
            "sign v",
            "floor v",
            "ceil v",
            "addScaled vcv",
            "affine cvc"));
    LOOPS.put(
        "Choices",
        List.of(
            "less vvvv",
            "lessOrEqual vvvv",
            "equal vvvv",
            "notEqual vvvv",
            "less vcvv",
            "lessOrEqual vcvv",
            "greater vcvv",
            "greaterOrEqual vcvv",
            "equal vcvv",
            "notEqual vcvv"));
    LOOPS.put("ErrorFunctions", List.of("erf v"));
    LOOPS.put("Exponentials", List.of("exp v", "expm1 v"));
    LOOPS.put("InverseHyperbolics", List.of("asinh v", "acosh v", "atanh v"));
    LOOPS.put("Hyperbolics", List.of("sinh v", "cosh v", "tanh v"));
    LOOPS.put("Logistic", List.of("sigmoid v", "softplus v"));
    LOOPS.put("Secants", List.of("sec v", "csc v", "cot v"));
    LOOPS.put("InverseTrigonometry", List.of("asin v", "acos v", "atan v", "atan2 vv"));
    LOOPS.put("Logarithms", List.of("ln v", "log2 v", "log10 v", "log1p v"));
    LOOPS.put("Powers", List.of("power vv", "cbrt v"));
    LOOPS.put("Trigonometry", List.of("sin v", "cos v", "tan v"));
  }

  private static final List<String> SOURCES = List.of("Bits");

  private final Map<String, MethodTree> methods = new HashMap<>();
  private final Map<String, ExpressionTree> constants = new HashMap<>();

  public static void main(String[] arguments) throws IOException {
    boolean check = List.of(arguments).contains("--check");
    TranslateKernels translator = new TranslateKernels();
    Set<String> names = new HashSet<>(LOOPS.keySet());
    names.addAll(SOURCES);
    for (String name : names) {
      translator.read(name);
    }
    Map<String, String> files = new TreeMap<>();
    List<String> simple = List.of("Arithmetic", "Choices");
    List<String> functions =
        LOOPS.keySet().stream().filter(owner -> !simple.contains(owner)).toList();
    files.put("ScalarArithmetic", translator.scalarLoops("ScalarArithmetic", simple));
    files.put("ScalarLoops", translator.scalarLoops("ScalarLoops", functions));
    for (String name : LOOPS.keySet()) {
      files.put("Vector" + name, translator.vectorLoops(name));
    }
    List<String> different = new ArrayList<>();
    for (Map.Entry<String, String> file : files.entrySet()) {
      Path path = FOLDER.resolve(file.getKey() + ".java");
      if (check) {
        String before = Files.exists(path) ? Files.readString(path) : "";
        if (!before.replaceAll("\\s", "").equals(file.getValue().replaceAll("\\s", ""))) {
          different.add(path.toString());
        }
      } else {
        Files.writeString(path, file.getValue());
      }
    }
    if (!different.isEmpty()) {
      System.err.println("not what the kernels say: " + different);
      System.exit(1);
    }
  }

  private void read(String name) throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    var files = compiler.getStandardFileManager(null, null, null);
    var units = files.getJavaFileObjects(FOLDER.resolve(name + ".java"));
    JavacTask task = (JavacTask) compiler.getTask(null, files, null, null, null, units);
    for (CompilationUnitTree unit : task.parse()) {
      for (Tree member : ((ClassTree) unit.getTypeDecls().getFirst()).getMembers()) {
        switch (member) {
          case MethodTree method -> methods.put(name + "." + method.getName(), method);
          case VariableTree field ->
              constants.put(name + "." + field.getName(), field.getInitializer());
          default -> {}
        }
      }
    }
  }

  private static final String NOTICE =
      """
      package dev.nabla.compile.kernel;

      %s/// %s Written by `TranslateKernels` from [%s]; change that, not this.
      final class %s {
        private %s() {}
      """;

  private record Loop(String owner, String name, String kinds) {
    static List<Loop> of(String owner) {
      return LOOPS.get(owner).stream()
          .map(line -> line.split(" "))
          .map(parts -> new Loop(owner, parts[0], parts[1]))
          .toList();
    }

    String parameters(MethodTree kernel) {
      StringBuilder out = new StringBuilder("(");
      for (int i = 0; i < kinds.length(); i++) {
        String name = kernel.getParameters().get(i).getName().toString();
        out.append(
            kinds.charAt(i) == 'v'
                ? "double[] " + name + ", int " + name + "At, "
                : "double " + name + ", ");
      }
      return out + "double[] to, int toAt, int length)";
    }
  }

  private String scalarLoops(String name, List<String> owners) {
    StringBuilder out = new StringBuilder();
    String title = "One loop for each kernel.";
    out.append(NOTICE.formatted("", title, String.join("], [", owners), name, name));
    for (String owner : owners) {
      for (Loop loop : Loop.of(owner)) {
        MethodTree kernel = methods.get(owner + "." + loop.name);
        List<String> values = new ArrayList<>();
        for (int i = 0; i < loop.kinds.length(); i++) {
          String parameter = kernel.getParameters().get(i).getName().toString();
          values.add(
              loop.kinds.charAt(i) == 'v' ? parameter + "[" + parameter + "At + i]" : parameter);
        }
        out.append(
            """

              static void %s%s {
                for (int i = 0; i < length; i++) {
                  to[toAt + i] = %s.%s(%s);
                }
              }
            """
                .formatted(
                    loop.name,
                    loop.parameters(kernel),
                    owner,
                    loop.name,
                    String.join(", ", values)));
      }
    }
    return out.append("}\n").toString();
  }

  private String vectorLoops(String owner) {
    StringBuilder body = new StringBuilder();
    for (Loop loop : Loop.of(owner)) {
      body.append(new VectorLoop(loop).text());
    }
    StringBuilder imports = new StringBuilder();
    for (String type : List.of("DoubleVector", "LongVector", "VectorMask", "VectorOperators")) {
      if (body.indexOf(type) >= 0) {
        imports.append("import jdk.incubator.vector.").append(type).append(";\n");
      }
    }
    String name = "Vector" + owner;
    String title = "Vector loops; each returns how many elements it has done.";
    return NOTICE.formatted(imports + "\n", title, owner, name, name) + body + "}\n";
  }

  /// What an expression is: a vector of doubles or longs, a mask, or the same number in all lanes.
  private enum Kind {
    VECTOR("DoubleVector"),
    LONGS("LongVector"),
    MASK("VectorMask<Double>"),
    NUMBER("double"),
    LONG("long");

    final String type;

    Kind(String type) {
      this.type = type;
    }
  }

  private record Term(Kind kind, String code) {
    boolean isAtom() {
      return kind == Kind.NUMBER || kind == Kind.LONG || code.matches("\\w+");
    }
  }

  /// The vector loop of one kernel, with everything it calls put in place.
  private final class VectorLoop {
    private final Loop loop;
    private final MethodTree kernel;
    private final StringBuilder out = new StringBuilder();
    private final Map<String, Integer> taken = new HashMap<>();

    VectorLoop(Loop loop) {
      this.loop = loop;
      this.kernel = methods.get(loop.owner + "." + loop.name);
    }

    String text() {
      Map<String, Term> scope = new HashMap<>();
      List<String> elements = new ArrayList<>();
      out.append("\n  static int ")
          .append(loop.name)
          .append(loop.parameters(kernel))
          .append(" {\n");
      out.append("int end = length - length % Lanes.COUNT;\n");
      for (String used : List.of("i", "end", "to", "toAt", "length", "lane")) {
        taken.put(used, 1);
      }
      for (int i = 0; i < loop.kinds.length(); i++) {
        String name = kernel.getParameters().get(i).getName().toString();
        taken.put(name, 1);
        boolean column = loop.kinds.charAt(i) == 'v';
        elements.add(column ? name + "[" + name + "At + i + lane]" : name);
        if (!column) {
          scope.put(name, new Term(Kind.NUMBER, name));
        }
      }
      out.append("for (int i = 0; i < end; i += Lanes.COUNT) {\n");
      for (int i = 0; i < loop.kinds.length(); i++) {
        String name = kernel.getParameters().get(i).getName().toString();
        if (loop.kinds.charAt(i) == 'v') {
          String code = "DoubleVector.fromArray(Lanes.DOUBLES, " + name + ", " + name + "At + i)";
          scope.put(name, declare(name + "s", new Term(Kind.VECTOR, code)));
        }
      }
      List<? extends StatementTree> statements = kernel.getBody().getStatements();
      if (statements.getFirst() instanceof IfTree guard) {
        Term apart = term(unwrapped(guard.getCondition()), scope, loop.owner);
        out.append("if (").append(apart.code).append(".anyTrue()) {\n");
        out.append("for (int lane = 0; lane < Lanes.COUNT; lane++) {\n");
        out.append("to[toAt + i + lane] = ").append(loop.owner).append('.').append(loop.name);
        out.append('(').append(String.join(", ", elements)).append(");\n}\ncontinue;\n}\n");
        statements = statements.subList(1, statements.size());
      }
      Term result = body(statements, scope, loop.owner);
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
            out.append(target.code).append(" = ").append(vector(value)).append(";\n");
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
      out.append(value.kind.type).append(' ').append(unique).append(" = ");
      out.append(value.code).append(";\n");
      return new Term(value.kind, unique);
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
          String accepted = isNumber(yes) ? number(yes) : yes.code;
          yield new Term(
              Kind.VECTOR, vector(no) + ".blend(" + accepted + ", " + condition.code + ")");
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
          yield term.code.matches("[\\w.+]*") || term.code.matches("-?\\d[\\w.+-]*")
              ? term
              : new Term(term.kind, "(" + term.code + ")");
        }
      };
    }

    private Term unary(Tree.Kind kind, Term value) {
      return switch (kind) {
        case UNARY_MINUS ->
            isNumber(value)
                ? new Term(value.kind, "-" + value.code)
                : new Term(value.kind, value.code + ".neg()");
        case LOGICAL_COMPLEMENT -> new Term(Kind.MASK, value.code + ".not()");
        case BITWISE_COMPLEMENT -> new Term(Kind.LONG, "~" + value.code);
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
        case XOR -> new Term(Kind.LONGS, a.code + ".lanewise(VectorOperators.XOR, " + b.code + ")");
        case LEFT_SHIFT ->
            new Term(Kind.LONGS, a.code + ".lanewise(VectorOperators.LSHL, " + b.code + ")");
        case UNSIGNED_RIGHT_SHIFT ->
            new Term(Kind.LONGS, a.code + ".lanewise(VectorOperators.LSHR, " + b.code + ")");
        case LESS_THAN -> compare("LT", "GT", a, b);
        case GREATER_THAN -> compare("GT", "LT", a, b);
        case LESS_THAN_EQUAL -> compare("LE", "GE", a, b);
        case GREATER_THAN_EQUAL -> compare("GE", "LE", a, b);
        case EQUAL_TO -> compare("EQ", "EQ", a, b);
        case NOT_EQUAL_TO -> compare("NE", "NE", a, b);
        case CONDITIONAL_AND -> new Term(Kind.MASK, a.code + ".and(" + b.code + ")");
        case CONDITIONAL_OR -> new Term(Kind.MASK, a.code + ".or(" + b.code + ")");
        default -> throw new IllegalArgumentException("not translated: " + kind);
      };
    }

    private Term arithmetic(String sign, String name, Term a, Term b) {
      if (isNumber(a) && isNumber(b)) {
        boolean whole = a.kind == Kind.LONG && b.kind == Kind.LONG;
        return new Term(
            whole ? Kind.LONG : Kind.NUMBER, "(" + a.code + " " + sign + " " + b.code + ")");
      }
      boolean longs = a.kind == Kind.LONGS || b.kind == Kind.LONGS;
      boolean commutes = !name.equals("sub") && !name.equals("div");
      Term left = commutes && isNumber(a) ? b : a;
      Term right = commutes && isNumber(a) ? a : b;
      String from = longs ? longs(left) : vector(left);
      String other = isNumber(right) && !longs ? number(right) : right.code;
      return new Term(longs ? Kind.LONGS : Kind.VECTOR, from + "." + name + "(" + other + ")");
    }

    private Term compare(String operator, String swapped, Term a, Term b) {
      boolean longs = a.kind == Kind.LONGS;
      Term left = isNumber(a) ? b : a;
      Term right = isNumber(a) ? a : b;
      String other = isNumber(right) && !longs ? number(right) : right.code;
      String code =
          left.code
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
                vector(first)
                    + ".fma("
                    + vector(values.get(1))
                    + ", "
                    + vector(values.get(2))
                    + ")");
        case "Math.abs" -> new Term(Kind.VECTOR, vector(first) + ".abs()");
        case "Math.sqrt" -> new Term(Kind.VECTOR, vector(first) + ".sqrt()");
        case "Math.min", "Math.max" ->
            new Term(
                Kind.VECTOR,
                vector(first) + name.replace("Math", "") + "(" + vector(values.get(1)) + ")");
        case "Double.isNaN" ->
            new Term(Kind.MASK, first.code + ".compare(VectorOperators.NE, " + first.code + ")");
        case "Double.doubleToRawLongBits" ->
            isNumber(first)
                ? new Term(Kind.LONG, "Double.doubleToRawLongBits(" + number(first) + ")")
                : new Term(Kind.LONGS, first.code + ".viewAsIntegralLanes()");
        case "Double.longBitsToDouble" ->
            new Term(Kind.VECTOR, first.code + ".viewAsFloatingLanes()");
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
      return term.kind == Kind.NUMBER || term.kind == Kind.LONG;
    }

    /// As a double, also where Java would widen a whole number.
    private String number(Term term) {
      return term.kind == Kind.LONG && term.code.matches("-?\\d+") ? term.code + ".0" : term.code;
    }

    private String vector(Term term) {
      return isNumber(term)
          ? "DoubleVector.broadcast(Lanes.DOUBLES, " + number(term) + ")"
          : term.code;
    }

    private String longs(Term term) {
      return term.kind == Kind.LONG
          ? "LongVector.broadcast(Lanes.LONGS, "
              + term.code
              + (term.code.matches("-?\\d+") ? "L)" : ")")
          : term.code;
    }

    private ExpressionTree unwrapped(ExpressionTree tree) {
      return tree instanceof ParenthesizedTree inner ? unwrapped(inner.getExpression()) : tree;
    }
  }
}
