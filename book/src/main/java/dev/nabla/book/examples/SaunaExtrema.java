package dev.nabla.book.examples;

import dev.nabla.Formula;
import dev.nabla.figure.Camera;
import dev.nabla.figure.Role;
import dev.nabla.figure.SpaceFigure;
import dev.nabla.figure.SpaceMark.Cloud;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The places where both partial derivatives of the temperature are 0, on its surface.
final class SaunaExtrema implements Example {
  static final Camera CAMERA = Camera.at(2, -1, 0.2);

  @Override
  public String name() {
    return "sauna-extrema";
  }

  @Override
  public String title() {
    return "Maxima and minima of the sauna's temperature on its surface";
  }

  @Override
  public List<Integer> cells() {
    return List.of(24);
  }

  private static double at(Formula formula) {
    return formula.at(0);
  }

  /// The surface with the places on it; the coldest has its temperature beside it, and so has the
  /// last of the others.
  static SpaceFigure figure(Formula temperature, List<Sauna.Place> places) {
    double coldest =
        places.stream().mapToDouble(place -> at(place.temperature())).min().orElseThrow();
    SpaceFigure figure = SaunaSurface.figure(temperature).withCamera(CAMERA);
    Sauna.Place named =
        places.stream()
            .filter(place -> at(place.temperature()) > coldest)
            .max(Comparator.comparingDouble(place -> at(place.x()) - at(place.y())))
            .orElseThrow();
    for (Sauna.Place place : places) {
      double degrees = at(place.temperature());
      Cloud point = Cloud.at(at(place.x()), at(place.y()), degrees, Role.POINT);
      String kind = degrees > coldest ? "maximum" : "minimum";
      boolean says = degrees == coldest || place == named;
      figure = figure.with(says ? point.labelled(kind + " " + Numbers.label(degrees)) : point);
    }
    return figure;
  }

  @Override
  public Output run(Parameters parameters) {
    // shown
    Formula temperature = Sauna.temperature();
    List<Sauna.Place> places =
        Sauna.candidates(
            temperature,
            temperature.diff("x").solve("x", "y"),
            temperature.diff("y").solve("x", "y"));
    // end shown
    double coldest =
        places.stream().mapToDouble(place -> at(place.temperature())).min().orElseThrow();
    StringBuilder text = new StringBuilder();
    for (Sauna.Place place : places) {
      double degrees = at(place.temperature());
      text.append(
          "%s at (%s, %s, %s)\n"
              .formatted(
                  degrees > coldest ? "maximum" : "minimum",
                  place.x(),
                  place.y(),
                  Numbers.plain(degrees)));
    }
    String message =
        "Of the four places where both slopes are 0, one is coldest: %s degrees."
            .formatted(Numbers.shown(coldest));
    Map<String, String> values = new LinkedHashMap<>();
    values.put("coldest", Numbers.shown(coldest));
    values.put("message", message);
    SpaceFigure figure =
        figure(temperature, places)
            .withTitle("Maxima and minima of the function")
            .withMessage(message);
    return new Output(text.toString(), Optional.of(figure), values);
  }
}
