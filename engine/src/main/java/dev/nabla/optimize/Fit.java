package dev.nabla.optimize;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Parameters for which a sum of squared residuals is least, and how well the data determine them.
///
/// @param path where the run went and why it ended; only if it converged, the rest describes a
///   minimum
/// @param names the parameters
/// @param parameters their values
/// @param count how many residuals there are
/// @param squares the sum of the squared residuals
/// @param uncertainty errors and covariances; nothing if there are not more residuals than
///   parameters, or the data do not determine all of them
/// @param notes what limits the digits, as sentences
public record Fit(
    Path path,
    List<String> names,
    Vector parameters,
    int count,
    double squares,
    Optional<Uncertainty> uncertainty,
    List<String> notes) {
  public Fit {
    names = List.copyOf(names);
    notes = List.copyOf(notes);
  }

  /// How well the data determine the parameters, if errors are independent and of one variance, and
  /// the model is nearly linear within them.
  ///
  /// @param deviation the standard deviation of the residuals, with as many degrees of freedom as
  ///   there are more residuals than parameters
  /// @param errors the standard error of each parameter
  /// @param covariances rows of the covariance matrix
  public record Uncertainty(double deviation, Vector errors, List<Vector> covariances) {
    public Uncertainty {
      covariances = List.copyOf(covariances);
    }

    /// @param inverse rows of the inverse of the Jacobian's square
    static Optional<Uncertainty> of(double squares, int degrees, List<Vector> inverse) {
      if (degrees == 0) {
        return Optional.empty();
      }
      double variance = squares / degrees;
      double[] errors = new double[inverse.size()];
      List<Vector> covariances = new ArrayList<>();
      for (int i = 0; i < errors.length; i++) {
        double[] row = inverse.get(i).toArray();
        errors[i] = Math.sqrt(variance) * Math.sqrt(row[i]);
        covariances.add(Vector.of(Arrays.stream(row).map(each -> each * variance).toArray()));
      }
      if (!Vectors.areFinite(errors)) {
        return Optional.empty();
      }
      return Optional.of(new Uncertainty(Math.sqrt(variance), Vector.of(errors), covariances));
    }
  }

  /// Whether a minimum was found.
  public boolean converged() {
    return path.converged();
  }

  /// How many more residuals there are than parameters.
  public int degreesOfFreedom() {
    return count - names.size();
  }

  /// The value of a parameter.
  ///
  /// @throws IllegalArgumentException if there is no such parameter
  public double value(String name) {
    return parameters.at(index(name));
  }

  /// The standard error of a parameter; NaN if there is none.
  ///
  /// @throws IllegalArgumentException if there is no such parameter
  public double error(String name) {
    int index = index(name);
    return uncertainty.map(each -> each.errors().at(index)).orElse(Double.NaN);
  }

  private int index(String name) {
    int index = names.indexOf(name);
    if (index < 0) {
      throw new IllegalArgumentException(
          "no parameter is called " + name + "; there are " + String.join(", ", names));
    }
    return index;
  }
}
