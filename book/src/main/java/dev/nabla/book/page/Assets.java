package dev.nabla.book.page;

import dev.nabla.figure.Palette;
import dev.nabla.figure.Role;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Style sheets, scripts and fonts. All of them are inside the program, and their address changes
/// with their content.
public final class Assets {
  private static final String KATEX = "META-INF/resources/webjars/katex/0.18.11/dist/";

  private static final List<String> OWN =
      List.of(
          "type.css",
          "layout.css",
          "figure.css",
          "controls.css",
          "try.css",
          "steps.css",
          "guess.css",
          "race.css",
          "theme.js",
          "page.js",
          "js/engine.js",
          "js/controls.js",
          "js/handle.js",
          "js/live.js",
          "js/exercise.js",
          "js/try.js",
          "js/steps.js",
          "js/guess.js",
          "js/race.js",
          "icon.svg",
          "fonts/OFL.txt",
          "fonts/source-serif-4-latin-400-normal.woff2",
          "fonts/source-serif-4-latin-400-italic.woff2",
          "fonts/source-serif-4-latin-600-normal.woff2",
          "fonts/source-serif-4-greek-400-normal.woff2",
          "fonts/source-sans-3-latin-400-normal.woff2",
          "fonts/source-sans-3-latin-600-normal.woff2",
          "fonts/source-sans-3-greek-400-normal.woff2",
          "fonts/source-code-pro-latin-400-normal.woff2");

  private static final List<String> KATEX_FONTS =
      List.of(
          "AMS-Regular",
          "Caligraphic-Bold",
          "Caligraphic-Regular",
          "Fraktur-Bold",
          "Fraktur-Regular",
          "Main-Bold",
          "Main-BoldItalic",
          "Main-Italic",
          "Main-Regular",
          "Math-BoldItalic",
          "Math-Italic",
          "SansSerif-Bold",
          "SansSerif-Italic",
          "SansSerif-Regular",
          "Script-Regular",
          "Size1-Regular",
          "Size2-Regular",
          "Size3-Regular",
          "Size4-Regular",
          "Typewriter-Regular");

  private final Map<String, Asset> byName;
  private final String version;

  private Assets(Map<String, Asset> byName, String version) {
    this.byName = Collections.unmodifiableMap(byName);
    this.version = version;
  }

  /// One file.
  ///
  /// @param name its path below the folder of the assets
  /// @param mediaType its type
  /// @param bytes its content
  @SuppressWarnings("ArrayRecordComponent") // Handed straight to the connection.
  public record Asset(String name, String mediaType, byte[] bytes) {}

  /// Reads every file from the program.
  public static Assets load() {
    Map<String, Asset> assets = new LinkedHashMap<>();
    for (String name : OWN) {
      add(assets, name, Template.Resource.bytes("assets/" + name));
    }
    add(assets, "roles.css", roles().getBytes(StandardCharsets.UTF_8));
    add(assets, "katex/katex.min.js", katex("katex.min.js"));
    add(assets, "katex/katex.min.css", katex("katex.min.css"));
    for (String font : KATEX_FONTS) {
      String name = "fonts/KaTeX_" + font + ".woff2";
      add(assets, "katex/" + name, katex(name));
    }
    return new Assets(assets, version(assets));
  }

  /// A name that changes whenever a file does.
  public String version() {
    return version;
  }

  /// The file of a path.
  public Optional<Asset> named(String name) {
    return Optional.ofNullable(byName.get(name));
  }

  /// All files.
  public Iterable<Asset> all() {
    return byName.values();
  }

  /// The colours of the figures as style rules, so that page and figures cannot differ.
  private static String roles() {
    StringBuilder css = new StringBuilder(":root {\n");
    for (Role role : Role.values()) {
      String name = role.cssClass().substring("role-".length());
      css.append(pair(name, Palette.LIGHT.line(role), Palette.DARK.line(role)));
      css.append(pair(name + "-text", Palette.LIGHT.letter(role), Palette.DARK.letter(role)));
    }
    css.append(pair("paper", Palette.LIGHT.paper(), Palette.DARK.paper()));
    css.append("}\n");
    css.append("@media (prefers-color-scheme: dark) {\n");
    css.append(Palette.DARK.css(":root:not([data-theme=light])"));
    css.append("}\n");
    css.append(Palette.DARK.css(":root[data-theme=dark]"));
    return css.toString();
  }

  private static String pair(String name, String light, String dark) {
    return "  --%s: light-dark(%s, %s);\n".formatted(name, light, dark);
  }

  private static byte[] katex(String name) {
    ClassLoader loader = Assets.class.getClassLoader();
    try (InputStream stream = loader.getResourceAsStream(KATEX + name)) {
      if (stream == null) {
        throw new IllegalStateException("KaTeX's file " + name + " is missing from the program");
      }
      return stream.readAllBytes();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static void add(Map<String, Asset> assets, String name, byte[] bytes) {
    assets.put(name, new Asset(name, mediaType(name), bytes));
  }

  private static String mediaType(String name) {
    return switch (name.substring(name.lastIndexOf('.') + 1)) {
      case "css" -> "text/css; charset=utf-8";
      case "js" -> "text/javascript; charset=utf-8";
      case "svg" -> "image/svg+xml";
      case "woff2" -> "font/woff2";
      default -> "text/plain; charset=utf-8";
    };
  }

  private static String version(Map<String, Asset> assets) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (Asset asset : assets.values()) {
        digest.update(asset.name().getBytes(StandardCharsets.UTF_8));
        digest.update(asset.bytes());
      }
      return HexFormat.of().formatHex(digest.digest()).substring(0, 12);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
