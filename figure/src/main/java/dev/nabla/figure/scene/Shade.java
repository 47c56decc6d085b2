package dev.nabla.figure.scene;

import java.util.regex.Pattern;

/// A colour in a space where equal steps look equal (Oklab): its lightness, how red it is rather
/// than green, and how yellow rather than blue.
///
/// Source: Björn Ottosson, "A perceptual color space for image processing", 2020.
public record Shade(double lightness, double red, double yellow) {

  private static final Pattern HEX = Pattern.compile("#[0-9a-fA-F]{6}");
  private static final double STRAIGHT_UP_TO = 0.0031308;
  private static final double GAMMA = 2.4;

  /// The shade of a colour written as `#rrggbb`.
  ///
  /// @throws IllegalArgumentException if it is written otherwise
  public static Shade of(String hex) {
    if (!HEX.matcher(hex).matches()) {
      throw new IllegalArgumentException("A colour is written as #rrggbb, not " + hex);
    }
    double r = light(hex, 1);
    double g = light(hex, 3);
    double b = light(hex, 5);
    double l = StrictMath.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
    double m = StrictMath.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
    double s = StrictMath.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
    return new Shade(
        0.2104542553 * l + 0.7936177850 * m - 0.0040720468 * s,
        1.9779984951 * l - 2.4285922050 * m + 0.4505937099 * s,
        0.0259040371 * l + 0.7827717662 * m - 0.8086757660 * s);
  }

  /// The shade that lies a fraction of the way towards another.
  public Shade towards(Shade other, double fraction) {
    return new Shade(
        lightness + fraction * (other.lightness - lightness),
        red + fraction * (other.red - red),
        yellow + fraction * (other.yellow - yellow));
  }

  /// The same hue in another light: lighter above 1, darker below.
  public Shade lit(double factor) {
    return new Shade(Math.clamp(lightness * factor, 0, 1), red, yellow);
  }

  /// The nearest colour of a screen, as `#rrggbb`.
  public String hex() {
    double l = cube(lightness + 0.3963377774 * red + 0.2158037573 * yellow);
    double m = cube(lightness - 0.1055613458 * red - 0.0638541728 * yellow);
    double s = cube(lightness - 0.0894841775 * red - 1.2914855480 * yellow);
    int r = step(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s);
    int g = step(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s);
    int b = step(-0.0041960863 * l - 0.7034186147 * m + 1.7076147010 * s);
    return String.format("#%02X%02X%02X", r, g, b);
  }

  private static double cube(double value) {
    return value * value * value;
  }

  private static double light(String hex, int start) {
    double value = Integer.parseInt(hex.substring(start, start + 2), 16) / 255.0;
    return value <= 12.92 * STRAIGHT_UP_TO
        ? value / 12.92
        : StrictMath.pow((value + 0.055) / 1.055, GAMMA);
  }

  private static int step(double light) {
    double value =
        light <= STRAIGHT_UP_TO ? 12.92 * light : 1.055 * StrictMath.pow(light, 1 / GAMMA) - 0.055;
    return (int) Math.round(255 * Math.clamp(value, 0, 1));
  }
}
