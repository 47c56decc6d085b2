package dev.nabla.book.wire;

import java.util.List;

/// Writes answers as JSON on one line.
public final class AnswerWriter {
  private final Id id;
  private final Json json = new Json();

  AnswerWriter(Id id) {
    this.id = id;
  }

  /// The answer of a request that carried no identifier, as `--format json` prints it.
  public static String write(Outcome outcome) {
    return new AnswerWriter(Id.NONE).done(outcome);
  }

  /// The answer to a request that could be met.
  String done(Outcome outcome) {
    return json.object(
            () -> {
              head(true);
              writeResult(outcome.result());
              json.field("notices").array(outcome.notices(), this::writeRemark);
              if (!outcome.where().isEmpty()) {
                json.field("where").array(outcome.where());
              }
              outcome.graph().ifPresent(this::writeGraph);
            })
        .toString();
  }

  /// The answer to a request that could not.
  String refused(Remark error) {
    return json.object(
            () -> {
              head(false);
              json.field("error");
              writeRemark(error);
            })
        .toString();
  }

  private void head(boolean ok) {
    json.field("id").raw(id.json());
    json.field("ok").literal(ok);
  }

  private void writeResult(Result result) {
    switch (result) {
      case Result.Formula formula -> json.field("result").string(formula.text());
      case Result.Row row -> json.field("result").array(row.entries());
      case Result.Table table -> json.field("result").array(table.rows(), json::array);
      case Result.Values values -> {
        json.field("values");
        values.writeTo(json);
        new KinkWriter(json).writeRows(values.kinks());
      }
      case Result.Decimals decimals -> {
        json.field("values").array(decimals.values());
        new KinkWriter(json).writeRows(decimals.kinks());
      }
      case Result.Sides sides -> writeSides(sides);
      case Result.Terms terms -> {
        json.field("result").string(terms.terms());
        terms.remainder().ifPresent(rest -> json.field("remainder").string(rest));
      }
      case Result.Steps steps -> new StepsWriter(json).write(steps);
      case Result.Grid grid -> json.field("result").array(grid.rows(), json::array);
      case Result.Reduced reduced -> new MatrixWriter(json).write(reduced);
      case Result.Spectrum spectrum -> new MatrixWriter(json).write(spectrum);
      case Result.Complex complex -> new MatrixWriter(json).write(complex);
      case Result.Solved solved -> new SolutionWriter(json).write(solved);
      case Result.Kinks kinks -> new KinkWriter(json).write(kinks);
      case Result.Numbers numbers -> new PathWriter(json).write(numbers);
      case Result.Minimum minimum -> new PathWriter(json).write(minimum);
      case Result.Critical critical -> new CriticalWriter(json).write(critical.answer());
      case Result.Stages stages -> json.field("stages").array(stages.stages(), this::writeStage);
    }
  }

  private void writeSides(Result.Sides sides) {
    json.field("exists").literal(false);
    json.field("left");
    sides.left().ifPresentOrElse(json::string, () -> json.raw("null"));
    json.field("right");
    sides.right().ifPresentOrElse(json::string, () -> json.raw("null"));
  }

  private void writeStage(Result.Stage stage) {
    json.object(
        () -> {
          json.field("name").string(stage.name());
          json.field("text").string(stage.text());
        });
  }

  private void writeRemark(Remark remark) {
    json.object(
        () -> {
          json.field("code").string(remark.code());
          json.field("message").string(remark.message());
          json.field("start").number(remark.start());
          json.field("end").number(remark.end());
          json.field("fixes").array(remark.fixes());
          if (!remark.corrected().isEmpty()) {
            json.field("corrected").array(remark.corrected());
          }
        });
  }

  private void writeGraph(Graph graph) {
    json.field("graph").array(graph.nodes(), this::writeNode);
  }

  private void writeNode(Graph.Node node) {
    json.object(
        () -> {
          json.field("kind").string(node.kind());
          if (!node.value().isEmpty()) {
            json.field("value").string(node.value());
          }
          List<Integer> operands = node.operands();
          if (!operands.isEmpty()) {
            json.field("operands").array(operands, json::number);
          }
        });
  }
}
