package dev.nabla.algebra.asymptotic;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

/// Results by their operands: the same operands give the same object, so that it cancels.
final class Cache {
  /// Operands are the same if they are one object, or equal constants.
  private record Key(Object left, Object right) {}

  private final Map<Key, Germ> known = new HashMap<>();

  Germ computeIfAbsent(Object left, Object right, Supplier<Germ> result) {
    Key key = new Key(left, right);
    Germ germ = known.get(key);
    if (germ == null) {
      germ = result.get();
      known.put(key, germ);
    }
    return germ;
  }
}
