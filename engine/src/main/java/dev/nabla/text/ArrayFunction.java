package dev.nabla.text;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// The functions of whole arrays, which are known in front of a parenthesis where arrays are
/// declared.
enum ArrayFunction implements Head {
  SUM(1, 2, "sum"),
  MEAN(1, 2, "mean", "average"),
  MAX(1, Integer.MAX_VALUE, "max", "Max", "amax"),
  MIN(1, Integer.MAX_VALUE, "min", "Min", "amin"),
  LOG_SUM_EXP(1, 2, "logsumexp"),
  NORM(1, 1, "norm"),
  DOT(2, 2, "dot", "matmul"),
  OUTER(2, 2, "outer"),
  TRANSPOSE(1, 1, "transpose"),
  TRACE(1, 1, "trace", "tr", "Tr"),
  DIAGONAL(1, 1, "diag"),
  DIAGONAL_MATRIX(1, 1, "diagm"),
  LOG_DETERMINANT(1, 1, "logdet"),
  DETERMINANT(1, 1, "det"),
  SOLVE(2, 2, "solve"),
  INVERSE(1, 1, "inv"),
  CONCATENATE(1, Integer.MAX_VALUE, "concat", "concatenate"),
  RESHAPE(2, 2, "reshape"),
  EXPAND(2, 2, "expand"),
  ONES(1, 1, "ones"),
  ZEROS(1, 1, "zeros"),
  IDENTITY(1, 1, "eye", "identity"),
  EMBED(5, 5, "embed"),
  WHERE(3, 3, "where");

  /// Words inside of calls.
  static final Set<String> WORDS = Set.of("axis", "keepdims");

  private static final Map<String, ArrayFunction> NAMED = named();

  private final int fewest;
  private final int most;
  private final List<String> names;

  ArrayFunction(int fewest, int most, String... names) {
    this.fewest = fewest;
    this.most = most;
    this.names = List.of(names);
  }

  private static Map<String, ArrayFunction> named() {
    Map<String, ArrayFunction> named = new HashMap<>();
    for (ArrayFunction function : values()) {
      function.names.forEach(name -> named.put(name, function));
    }
    return Map.copyOf(named);
  }

  static Optional<ArrayFunction> named(String name) {
    return Optional.ofNullable(NAMED.get(name));
  }

  /// The usual name of each function.
  static Set<String> usualNames() {
    return Arrays.stream(values()).map(ArrayFunction::plainName).collect(Collectors.toSet());
  }

  String plainName() {
    return names.getFirst();
  }

  int fewestArguments() {
    return fewest;
  }

  int mostArguments() {
    return most;
  }
}
