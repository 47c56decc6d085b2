package dev.nabla.figure.scene;

import dev.nabla.figure.scene.Element.Frames;
import dev.nabla.figure.scene.Element.Group;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Drawings that take turns, as one drawing: what is equal in all of them is there once.
public final class Merge {

  private final int shown;

  private Merge(int shown) {
    this.shown = shown;
  }

  /// The merged drawing, with the size and the words of the one that is shown first.
  ///
  /// @param frames at least one drawing
  public static Scene of(List<Scene> frames, int shown) {
    Scene first = frames.get(shown);
    List<Element> merged = new Merge(shown).lists(frames.stream().map(Scene::elements).toList());
    return new Scene(
        first.width(), first.height(), first.title(), first.description(), first.paper(), merged);
  }

  private List<Element> lists(List<List<Element>> lists) {
    int shortest = lists.stream().mapToInt(List::size).min().orElse(0);
    List<Element> start = new ArrayList<>();
    while (start.size() < shortest) {
      int index = start.size();
      Optional<Element> same = same(lists.stream().map(list -> list.get(index)).toList());
      if (same.isEmpty()) {
        break;
      }
      start.add(same.get());
    }
    List<Element> end = new ArrayList<>();
    while (start.size() + end.size() < shortest) {
      int back = end.size() + 1;
      Optional<Element> same =
          same(lists.stream().map(list -> list.get(list.size() - back)).toList());
      if (same.isEmpty()) {
        break;
      }
      end.add(same.get());
    }
    List<Element> all = new ArrayList<>(start);
    List<List<Element>> rest =
        lists.stream().map(list -> list.subList(start.size(), list.size() - end.size())).toList();
    if (rest.stream().anyMatch(list -> !list.isEmpty())) {
      all.add(new Frames(rest, shown));
    }
    all.addAll(end.reversed());
    return all;
  }

  /// One element for all of these; none unless they are equal, or groups of one kind.
  private Optional<Element> same(List<Element> elements) {
    Element first = elements.getFirst();
    if (elements.stream().allMatch(first::equals)) {
      return Optional.of(first);
    }
    if (!(first instanceof Group kind)) {
      return Optional.empty();
    }
    List<List<Element>> contents = new ArrayList<>();
    for (Element element : elements) {
      if (!(element instanceof Group group)
          || !group.name().equals(kind.name())
          || !group.data().equals(kind.data())) {
        return Optional.empty();
      }
      contents.add(group.elements());
    }
    return Optional.of(new Group(kind.name(), kind.data(), lists(contents)));
  }
}
