package dev.nabla.examples;

import dev.nabla.Formula;
import dev.nabla.LeastSquares;
import dev.nabla.learn.Csv;
import dev.nabla.learn.Table;
import dev.nabla.optimize.Fit;
import dev.nabla.optimize.LevenbergMarquardt;
import dev.nabla.optimize.Residuals;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

final class Fits {
  private Fits() {}

  static Formula fit() throws IOException {
    // @start region="fit"
    Table table = Csv.standard().read(Path.of("growth.csv"));
    LeastSquares problem = LeastSquares.of("b1/(1 + exp(b2 - b3 x))", "y", table);
    Fit fit = problem.from(Map.of("b1", 100.0, "b2", 1.0, "b3", 0.1));
    boolean found = fit.converged(); // otherwise fit.path().stop().reason() says why not
    double b1 = fit.value("b1");
    double error = fit.error("b1");
    Formula curve = problem.fitted(fit); // a formula of x
    // @end
    return found && b1 > error ? curve : problem.fitted(fit);
  }

  static double residuals(Residuals residuals) {
    // @start region="residuals"
    Fit fit = new LevenbergMarquardt().fit(residuals, 1, 0.5);
    double sum = fit.squares();
    String why = fit.path().stop().reason(); // converged: …
    // @end
    return why.isEmpty() ? 0 : sum;
  }
}
