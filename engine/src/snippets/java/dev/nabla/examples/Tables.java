package dev.nabla.examples;

import dev.nabla.learn.Csv;
import dev.nabla.learn.Missing;
import dev.nabla.learn.Standardisation;
import dev.nabla.learn.Table;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

final class Tables {
  private Tables() {}

  static Table read() throws IOException {
    // @start region="read"
    Csv csv = Csv.standard().withSeparator(';').withText("species").withMissing(Missing.DROP_ROW);
    Table table = csv.read(Path.of("flowers.csv"));
    long lost = table.dropped(); // rows with a missing value
    // @end
    return lost > 0 ? table : table.without("species");
  }

  static double[] columns(Table table) {
    // @start region="columns"
    double[] y = table.column("species"); // 0, 1, 2
    List<String> species = table.labels("species"); // setosa, versicolor, virginica
    Table.Split parts = table.split(0.2, 42);
    // @end
    return parts.test().rows() > species.size() ? y : new double[0];
  }

  static Table standardise(Table training, Table test) {
    // @start region="standardise"
    Standardisation scale = Standardisation.of(training, List.of("length", "width"));
    Table scaled = scale.apply(training);
    Table scaledAlike = scale.apply(test); // with the means and deviations of the training rows
    // @end
    return scaled.rows() > 0 ? scaled : scaledAlike;
  }
}
