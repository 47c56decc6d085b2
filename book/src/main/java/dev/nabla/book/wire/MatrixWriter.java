package dev.nabla.book.wire;

import java.util.List;

/// Writes what is said about matrices.
final class MatrixWriter {
  private final Json json;

  MatrixWriter(Json json) {
    this.json = json;
  }

  void write(Result.Reduced reduced) {
    json.field("result").array(reduced.rows(), json::array);
    json.field("steps").array(reduced.steps(), this::writeStep);
    json.field("pivots").array(reduced.pivots(), json::number);
  }

  private void writeStep(Result.RowStep step) {
    json.object(
        () -> {
          json.field("operation").string(step.operation());
          json.field("matrix").array(step.rows(), json::array);
        });
  }

  void write(Result.Spectrum spectrum) {
    json.field("eigenvalues").array(spectrum.values());
    json.field("multiplicities").array(spectrum.multiplicities(), json::number);
    json.field("complete").literal(spectrum.complete());
    if (!spectrum.where().stream().allMatch(List::isEmpty)) {
      json.field("details")
          .array(
              spectrum.where(),
              conditions -> json.object(() -> json.field("where").array(conditions)));
    }
    spectrum
        .decimals()
        .ifPresent(
            decimals -> {
              json.field("values");
              decimals.writeTo(json);
            });
    spectrum.notReal().ifPresent(count -> json.field("notReal").number(count));
  }

  void write(Result.Complex complex) {
    json.field("values");
    complex.real().writeTo(json);
    complex
        .imaginary()
        .ifPresent(
            parts -> {
              json.field("imaginary");
              parts.writeTo(json);
            });
  }
}
