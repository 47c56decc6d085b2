package dev.nabla.optimize;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// A value that is made when it is first asked for. Any number of threads may ask.
final class Once<T> {
  private final Supplier<T> made;
  private volatile @Nullable T value;

  Once(Supplier<T> made) {
    this.made = made;
  }

  T get() {
    T known = value;
    if (known == null) {
      synchronized (this) {
        known = value;
        if (known == null) {
          known = made.get();
          value = known;
        }
      }
    }
    return known;
  }
}
