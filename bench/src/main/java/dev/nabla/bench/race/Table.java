package dev.nabla.bench.race;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// The rows as a table in Markdown, and how the targets came out.
record Table(List<Row> rows) {
  Table {
    rows = List.copyOf(rows);
  }

  String text() {
    return "| work | method | peer | cores | Nabla, ms | peer, ms | ratio | target | met |"
        + " Nabla: compile, first call | peer: compile, first call | difference |\n"
        + "|---|---|---|---|---|---|---|---|---|---|---|---|\n"
        + rows.stream().map(Table::line).collect(Collectors.joining("\n"))
        + "\n\n"
        + summary()
        + "\n";
  }

  private static String line(Row row) {
    return List.of(
            row.work(),
            row.method(),
            row.peer(),
            Integer.toString(row.cores()),
            row.own().isPresent() ? row.own().toString() : "",
            row.other().isPresent() ? row.other().toString() : row.note(),
            row.isMeasured() ? ratio(row.ratio()) : "",
            row.hasTarget() ? "≤ " + ratio(row.target()) : "",
            row.hasTarget() && row.isMeasured() ? row.isMet() ? "yes" : "**no**" : "",
            start(row.ownStart()),
            start(row.otherStart()),
            row.isCompared()
                ? String.format(Locale.ROOT, "%.0e", row.difference())
                    + (row.agrees() ? "" : " **wrong**")
                : "")
        .stream()
        .map(cell -> cell.replace("|", "/"))
        .collect(Collectors.joining(" | ", "| ", " |"));
  }

  private static String start(Contestant.Start start) {
    return Double.isNaN(start.first())
        ? ""
        : Quartiles.short3(start.build()) + ", " + Quartiles.short3(start.first());
  }

  private static String ratio(double value) {
    return value >= 0.1
        ? String.format(Locale.ROOT, "%.2f", value)
        : String.format(Locale.ROOT, "%.2g", value);
  }

  String summary() {
    long wanted = rows.stream().filter(row -> row.hasTarget() && row.isMeasured()).count();
    long met = rows.stream().filter(row -> row.isMeasured() && row.isMet()).count();
    long missing = rows.stream().filter(row -> !row.isMeasured()).count();
    long wrong = rows.stream().filter(row -> !row.agrees()).count();
    return met
        + " of "
        + wanted
        + " targets met"
        + (missing > 0 ? ", " + missing + " rows not measured" : "")
        + (wrong > 0 ? ", " + wrong + " answers wrong" : ", all answers agree")
        + ". Times are medians with quartiles, in milliseconds; a ratio below 1 is faster than the"
        + " peer.";
  }
}
