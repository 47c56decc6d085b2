package dev.nabla.book.wire;

import dev.nabla.derive.Granularity;
import java.util.Arrays;
import java.util.List;

/// How much of a derivation is told.
///
/// @param granularity which steps
/// @param hint whether only the first sentence of each, which names the rule
public record Telling(Granularity granularity, boolean hint) {
  /// What is told unless something else is asked for.
  public static final Telling STANDARD = new Telling(Granularity.STANDARD, false);

  public Telling with(Granularity other) {
    return new Telling(other, hint);
  }

  public Telling withHint(boolean other) {
    return new Telling(granularity, other);
  }

  /// The granularity of a name.
  ///
  /// @throws Refusal if there is none
  public static Granularity granularity(String name) {
    List<Granularity> all = List.of(Granularity.values());
    return FieldReader.choice(
        "granularity",
        name,
        text -> all.stream().filter(each -> each.id().equals(text)).findFirst(),
        Arrays.stream(Granularity.values()).map(Granularity::id).toList());
  }
}
