package dev.nabla.figure;

/// What the legend of a figure in space says about a mark.
///
/// @param name its name; empty for a mark that the legend leaves out
/// @param group the group it belongs to, which a click shows alone; empty for none
/// @param visible whether the mark is drawn; in a browser a click in the legend shows it
public record LegendEntry(String name, String group, boolean visible) {

  /// Nothing in the legend.
  public static LegendEntry none() {
    return new LegendEntry("", "", true);
  }

  /// A name in the legend.
  public static LegendEntry named(String name) {
    return new LegendEntry(name, "", true);
  }

  /// The same in a group.
  public LegendEntry inGroup(String group) {
    return new LegendEntry(name, group, visible);
  }

  /// The same for a mark that is not drawn.
  public LegendEntry hidden() {
    return new LegendEntry(name, group, false);
  }
}
