package dev.nabla.book.wire;

import dev.nabla.optimize.Iterate;
import dev.nabla.optimize.LocalShape;
import dev.nabla.optimize.Path;
import dev.nabla.optimize.Stop;
import dev.nabla.optimize.Vector;
import java.util.List;
import java.util.Locale;

/// Writes the way to a minimum as JSON.
public final class PathWriter {
  private final Json json;

  PathWriter(Json json) {
    this.json = json;
  }

  void write(Result.Minimum found) {
    Path path = found.path();
    json.field("point");
    point(found.names(), path.point());
    json.field("value").decimal(path.value());
    json.field("converged").literal(path.converged());
    json.field("reason").string(path.stop().reason());
    json.field("steps").raw(Long.toString(path.steps()));
    json.field("gradientNorm").decimal(path.last().gradient().norm());
    json.field("eigenvalues")
        .array(found.shape().map(each -> each.eigenvalues().toArray()).orElse(new double[0]));
    json.field("kind").string(kind(found));
    json.field("path").array(path.iterates(), each -> point(found.names(), each.point()));
    json.field("values").array(path.iterates().stream().mapToDouble(Iterate::value).toArray());
  }

  void write(Result.Numbers found) {
    json.field("solutions")
        .array(
            found.solutions(),
            each ->
                json.object(
                    () -> {
                      for (int i = 0; i < found.names().size(); i++) {
                        json.field(found.names().get(i)).string(Double.toString(each.at(i)));
                      }
                    }));
    json.field("complete").literal(found.complete());
    found
        .search()
        .ifPresent(
            search -> {
              json.field("range").array(List.of(search.low(), search.high()));
              json.field("completeInRange").literal(search.complete());
            });
    found
        .stop()
        .ifPresent(
            stop -> {
              json.field("converged").literal(stop.converged());
              json.field("reason").string(stop.reason());
            });
    found
        .path()
        .ifPresent(
            path -> {
              json.field("steps").raw(Long.toString(path.steps()));
              json.field("path").array(path.iterates(), each -> point(found.names(), each.point()));
            });
  }

  /// What the end is: `minimum`, `maximum`, `saddle`, `undecided`, `kink`, `bound` or `none`.
  public static String kind(Result.Minimum found) {
    if (found.endsAtKink()) {
      return "kink";
    }
    if (found.path().stop() instanceof Stop.Converged converged
        && converged.test() == Stop.Test.PROJECTED_GRADIENT_NORM
        && found.path().last().gradient().norm() > converged.tolerance()) {
      return "bound";
    }
    return found
        .shape()
        .filter(each -> found.path().converged())
        .map(LocalShape::kind)
        .map(kind -> kind.name().toLowerCase(Locale.ROOT))
        .orElse("none");
  }

  private void point(List<String> names, Vector point) {
    json.object(
        () -> {
          for (int i = 0; i < names.size(); i++) {
            json.field(names.get(i)).decimal(point.at(i));
          }
        });
  }
}
