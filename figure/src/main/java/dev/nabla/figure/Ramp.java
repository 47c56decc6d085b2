package dev.nabla.figure;

import dev.nabla.figure.scene.Shade;
import java.util.ArrayList;
import java.util.List;

/// A ramp of colours for numbers: from the first colour for the least number, evenly over the
/// others, to the last for the greatest. Between two colours it goes straight in a space where
/// equal steps look equal (Björn Ottosson's Oklab).
///
/// @param colors at least two, each as `#rrggbb`
public record Ramp(List<String> colors) {

  /// From blue through white to red, for numbers on two sides of a middle.
  public static final Ramp BLUE_WHITE_RED =
      of("#0B3C6F", "#2F79B5", "#9CC6E0", "#F6F6F6", "#F0A98A", "#CF4E43", "#7A1022");

  /// From green through white to brown, for numbers on two sides of a middle.
  public static final Ramp GREEN_WHITE_BROWN =
      of("#0B4A3F", "#2F8F83", "#A3D6CB", "#F5F5F3", "#E0C48A", "#B27A2B", "#5E3A0B");

  /// From pale to dark blue, the darker the more.
  public static final Ramp BLUES = of("#EDF4FA", "#A9CFE8", "#4C9BD0", "#0072B2", "#08386B");

  /// From dark violet over green to yellow, the brighter the more.
  public static final Ramp VIOLET_GREEN_YELLOW =
      of("#3F1259", "#3F4A89", "#2A788E", "#23A785", "#7CCF50", "#F6E430");

  /// @throws IllegalArgumentException with fewer than two colours, or one that is not `#rrggbb`
  public Ramp {
    colors = List.copyOf(colors);
    if (colors.size() < 2) {
      throw new IllegalArgumentException("A ramp has at least two colours");
    }
    colors.forEach(Shade::of);
  }

  /// The ramp through these colours.
  ///
  /// @throws IllegalArgumentException with fewer than two colours, or one that is not `#rrggbb`
  public static Ramp of(String... colors) {
    return new Ramp(List.of(colors));
  }

  /// The same colours from the other end.
  public Ramp reversed() {
    return new Ramp(colors.reversed());
  }

  /// The colour at a fraction of the way, as `#rrggbb`; below 0 the first, above 1 the last.
  ///
  /// @throws IllegalArgumentException if the fraction is not a number
  public String at(double fraction) {
    if (Double.isNaN(fraction)) {
      throw new IllegalArgumentException("No colour for what is not a number");
    }
    double place = Math.clamp(fraction, 0, 1) * (colors.size() - 1);
    int before = Math.min((int) place, colors.size() - 2);
    Shade from = Shade.of(colors.get(before));
    return from.towards(Shade.of(colors.get(before + 1)), place - before).hex();
  }

  /// So many colours, evenly from the first to the last.
  ///
  /// @throws IllegalArgumentException if there are fewer than two
  public List<String> evenly(int count) {
    if (count < 2) {
      throw new IllegalArgumentException("A ramp has at least two colours, not " + count);
    }
    List<String> evenly = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      evenly.add(at((double) i / (count - 1)));
    }
    return List.copyOf(evenly);
  }
}
