package dev.nabla.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.nabla.figure.scale.Bounds;
import dev.nabla.figure.scene.Element;
import dev.nabla.figure.scene.Element.Group;
import dev.nabla.figure.scene.Element.Words;
import dev.nabla.figure.scene.Scene;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LabelPlacementTest {

  private static List<Bounds> labels(List<Element> elements) {
    List<Bounds> labels = new ArrayList<>();
    for (Element element : elements) {
      if (element instanceof Group group) {
        labels.addAll(labels(group.elements()));
      } else if (element instanceof Words words) {
        labels.add(LabelPlacer.bounds(words.box(), words.left(), words.anchor().y()));
      }
    }
    return labels;
  }

  private static List<Group> groups(List<Element> elements, String name) {
    return elements.stream()
        .filter(Group.class::isInstance)
        .map(Group.class::cast)
        .flatMap(
            group ->
                group.name().equals(name)
                    ? Stream.of(group)
                    : groups(group.elements(), name).stream())
        .toList();
  }

  static Stream<String> names() {
    return Gallery.all().keySet().stream();
  }

  @ParameterizedTest
  @MethodSource("names")
  void noLabelLeavesTheFigure(String name) {
    Scene scene = FigureLayout.compose(Gallery.named(name), Palette.LIGHT);
    Bounds paper = new Bounds(0, 0, scene.width(), scene.height());
    for (Bounds label : labels(scene.elements())) {
      assertTrue(paper.holds(label), label.toString());
    }
  }

  @ParameterizedTest
  @MethodSource("names")
  void labelsOfOnePlotDoNotCoverEachOther(String name) {
    Scene scene = FigureLayout.compose(Gallery.named(name), Palette.LIGHT);
    for (Group panel : groups(scene.elements(), "panel")) {
      List<Bounds> labels = labels(groups(panel.elements(), "plot").getFirst().elements());
      for (int i = 0; i < labels.size(); i++) {
        for (int k = 0; k < i; k++) {
          assertTrue(labels.get(i).sharedArea(labels.get(k)) < 4, labels.get(i).toString());
        }
      }
    }
  }

  @Test
  void labelsWithoutRoomGoToAKeyAndNoneIsLost() {
    Scene scene = FigureLayout.compose(Gallery.crowded(), Palette.LIGHT);
    int inKey = labels(groups(scene.elements(), "key").getFirst().elements()).size();
    int inPlot = labels(groups(scene.elements(), "plot").getFirst().elements()).size();
    assertTrue(inKey > 0);
    assertEquals(Role.values().length, inKey + inPlot);
  }

  @Test
  void aKeyNamesTheSameLineOnce() {
    Key key =
        new Key(
            List.of(
                new Key.Entry(Role.FUNCTION, "$f$"),
                new Key.Entry(Role.DERIVATIVE, "$f'$"),
                new Key.Entry(Role.FUNCTION, "$f$")),
            300);
    assertEquals(2, key.entries().size());
  }

  @Test
  void plotsOfAGridLineUp() {
    Scene scene = FigureLayout.compose(Gallery.commonFunctions(), Palette.LIGHT);
    List<Group> plots = groups(scene.elements(), "plot");
    assertEquals(15, plots.size());
    for (int i = 0; i < 15; i++) {
      assertEquals(value(plots.get(i % 5), "left"), value(plots.get(i), "left"));
      assertEquals(value(plots.get(i / 5 * 5), "top"), value(plots.get(i), "top"));
    }
  }

  private static double value(Group group, String name) {
    return group.data().stream()
        .filter(attribute -> attribute.name().equals(name))
        .findFirst()
        .orElseThrow()
        .value();
  }
}
