package dev.nabla.figure;

import java.util.ArrayList;
import java.util.List;

/// Which numbers an axis shows.
public sealed interface TickPolicy {

  /// A few round numbers.
  record Automatic() implements TickPolicy {}

  /// Given places with given labels; those out of view are left out.
  record At(List<Place> places) implements TickPolicy {
    public At {
      places = List.copyOf(places);
    }
  }

  /// A place on an axis and its label, such as 3.14159 and `$\pi$`.
  record Place(double value, String label) {}

  /// A few round numbers.
  static TickPolicy automatic() {
    return new Automatic();
  }

  /// No ticks.
  static TickPolicy none() {
    return new At(List.of());
  }

  /// Given places with given labels, value after value.
  ///
  /// {@snippet file="dev/nabla/figure/examples/FigureExamples.java" region="pi"}
  ///
  /// @throws IllegalArgumentException if the lists differ in length
  static TickPolicy at(List<Double> values, List<String> labels) {
    if (values.size() != labels.size()) {
      throw new IllegalArgumentException(
          "There are " + values.size() + " places but " + labels.size() + " labels");
    }
    List<Place> places = new ArrayList<>();
    for (int i = 0; i < values.size(); i++) {
      places.add(new Place(values.get(i), labels.get(i)));
    }
    return new At(places);
  }
}
