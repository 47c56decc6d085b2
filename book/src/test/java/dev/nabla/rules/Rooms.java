package dev.nabla.rules;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The map of rooms: which package may use which, and which room alone may know an outside package.
///
/// @param root the package that holds the rooms, so that the tests can aim the same rule at a bad
///   example
record Rooms(String root) {
  private static final Set<String> ENGINE =
      Set.of(
          "expr",
          "text",
          "enclosure",
          "algebra",
          "derive",
          "solve",
          "compile",
          "optimize",
          "learn");

  /// What each room may use beside itself. The door, whose name is empty, may use all of the
  /// engine.
  private static final Map<String, Set<String>> MAY_USE =
      Map.ofEntries(
          Map.entry("expr", Set.of()),
          Map.entry("text", Set.of("expr")),
          Map.entry("enclosure", Set.of("expr")),
          Map.entry("algebra", Set.of("expr", "text", "enclosure")),
          Map.entry("derive", Set.of("expr", "enclosure", "algebra")),
          Map.entry("solve", Set.of("expr", "enclosure", "algebra", "derive")),
          Map.entry("compile", Set.of("expr")),
          Map.entry(
              "optimize",
              Set.of("expr", "text", "enclosure", "algebra", "derive", "solve", "compile")),
          Map.entry("learn", Set.of("expr", "algebra", "derive", "compile", "optimize")),
          Map.entry("", ENGINE),
          Map.entry("figure", Set.of()),
          Map.entry("book", with(ENGINE, "", "figure")));

  /// Outside packages and the only room that may use them.
  private static final Map<String, String> KNOWN_ONLY_BY =
      Map.ofEntries(
          Map.entry("jdk.incubator.vector", "compile"),
          Map.entry("java.lang.classfile", "compile"),
          Map.entry("com.sun.net.httpserver", "book"),
          Map.entry("java.net", "book"),
          Map.entry("io.javalin", "book"),
          Map.entry("jakarta.servlet", "book"),
          Map.entry("org.eclipse.jetty", "book"),
          Map.entry("tools.jackson", "book"),
          Map.entry("com.fasterxml.jackson", "book"),
          Map.entry("picocli", "book"),
          Map.entry("cc.redberry.rings", "algebra"),
          Map.entry("org.ejml", "algebra"),
          Map.entry("de.siegmar.fastcsv", "learn"),
          Map.entry("java.awt", "figure"),
          Map.entry("javax.imageio", "figure"));

  private static Set<String> with(Set<String> rooms, String... more) {
    Set<String> all = new HashSet<>(rooms);
    all.addAll(List.of(more));
    return Set.copyOf(all);
  }

  /// One line for each use that the map does not allow.
  List<String> violations(JavaClasses classes) {
    List<String> found = new ArrayList<>();
    for (JavaClass type : classes) {
      String room = roomOf(type.getPackageName());
      if (!MAY_USE.containsKey(room)) {
        found.add(type.getName() + " is in a room that the map does not have");
        continue;
      }
      for (Dependency use : type.getDirectDependenciesFromSelf()) {
        String target = use.getTargetClass().getBaseComponentType().getPackageName();
        if (within(target, root)) {
          String used = roomOf(target);
          if (!used.equals(room) && !MAY_USE.get(room).contains(used)) {
            found.add(
                "%s may not use %s: %s".formatted(named(room), named(used), use.getDescription()));
          }
        }
        KNOWN_ONLY_BY.forEach(
            (outside, owner) -> {
              if (within(target, outside) && !room.equals(owner)) {
                found.add(
                    "Only %s may know %s: %s".formatted(owner, outside, use.getDescription()));
              }
            });
      }
    }
    found.sort(null);
    return found;
  }

  /// `expr` for `dev.nabla.expr` and for anything below it.
  private String roomOf(String packageName) {
    if (packageName.equals(root)) {
      return "";
    }
    String below = packageName.substring(root.length() + 1);
    int dot = below.indexOf('.');
    return dot < 0 ? below : below.substring(0, dot);
  }

  private static String named(String room) {
    return room.isEmpty() ? "the door" : room;
  }

  private static boolean within(String packageName, String outer) {
    return packageName.equals(outer) || packageName.startsWith(outer + ".");
  }
}
