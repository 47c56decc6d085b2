import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.JavacTask;
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
/// With `--check` it only compares, without regard to format, and exits with 1 on a difference.
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
    LOOPS.put("ErrorFunctions", List.of("erf v", "erfc v"));
    LOOPS.put("Gelu", List.of("gelu v"));
    LOOPS.put("Exponentials", List.of("exp v", "expm1 v"));
    LOOPS.put("InverseHyperbolics", List.of("asinh v", "acosh v", "atanh v"));
    LOOPS.put("Hyperbolics", List.of("sinh v", "cosh v", "tanh v"));
    LOOPS.put("Logistic", List.of("sigmoid v", "softplus v"));
    LOOPS.put("Secants", List.of("sec v", "csc v", "cot v"));
    LOOPS.put("InverseTrigonometry", List.of("asin v", "acos v", "atan v", "atan2 vv"));
    LOOPS.put("Logarithms", List.of("ln v", "log2 v", "log10 v", "log1p v"));
    LOOPS.put("Powers", List.of("power vv", "rationalPower vcc", "cbrt v"));
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
        if (!code(before).equals(code(file.getValue()))) {
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

  /// What a formatter leaves alone: no comments, no imports, no white space.
  private static String code(String source) {
    return source.replaceAll("(?m)^\\s*(///|import ).*$", "").replaceAll("\\s", "");
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

  private static List<Loop> loops(String owner) {
    return LOOPS.get(owner).stream()
        .map(line -> line.split(" "))
        .map(parts -> new Loop(owner, parts[0], parts[1]))
        .toList();
  }

  private String scalarLoops(String name, List<String> owners) {
    StringBuilder out = new StringBuilder();
    String title = "One loop for each kernel.";
    out.append(NOTICE.formatted("", title, String.join("], [", owners), name, name));
    for (String owner : owners) {
      for (Loop loop : loops(owner)) {
        MethodTree kernel = methods.get(owner + "." + loop.name());
        List<String> values = new ArrayList<>();
        for (int i = 0; i < loop.kinds().length(); i++) {
          String parameter = kernel.getParameters().get(i).getName().toString();
          values.add(
              loop.kinds().charAt(i) == 'v' ? parameter + "[" + parameter + "At + i]" : parameter);
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
                    loop.name(),
                    loop.parameters(kernel),
                    owner,
                    loop.name(),
                    String.join(", ", values)));
      }
    }
    return out.append("}\n").toString();
  }

  private String vectorLoops(String owner) {
    StringBuilder body = new StringBuilder();
    for (Loop loop : loops(owner)) {
      body.append(new VectorLoop(loop, methods, constants).text());
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
}
