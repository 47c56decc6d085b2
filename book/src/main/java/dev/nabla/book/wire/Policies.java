package dev.nabla.book.wire;

import dev.nabla.solve.KinkPolicy;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The names of the policies for points without a derivative.
public final class Policies {
  private Policies() {}

  /// The policy of a name on the wire: `subgradient`.
  ///
  /// @throws Refusal if there is none
  public static KinkPolicy named(String text) {
    return FieldReader.choice("policy", text, Policies::find, names());
  }

  private static Optional<KinkPolicy> find(String text) {
    return Arrays.stream(KinkPolicy.values()).filter(each -> name(each).equals(text)).findFirst();
  }

  private static List<String> names() {
    return Arrays.stream(KinkPolicy.values()).map(Policies::name).toList();
  }

  private static String name(KinkPolicy policy) {
    return policy.name().toLowerCase(Locale.ROOT);
  }
}
