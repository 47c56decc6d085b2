package dev.nabla.bench.race;

import dev.nabla.Nabla;
import dev.nabla.compile.Compiled;
import dev.nabla.compile.Compiler;
import dev.nabla.derive.Pullback;
import dev.nabla.expr.Build;
import dev.nabla.expr.Expr;
import dev.nabla.expr.Walk;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;

/// Bundle adjustment: points seen by cameras, in the pixels they were seen at. The residuals are
/// two for each observation and one for its weight; the Jacobian is sparse, a block of 2×15 for
/// each observation and a slope for its weight.
///
/// It needs no arrays: it is one function over columns of observations. Sizes and model are those
/// of ADBench's first bundle adjustment problem, the numbers are drawn.
final class BundleAdjustment {
  private static final String WORK = "bundle adjustment";
  private static final int CAMERAS = 49;
  private static final int POINTS = 7_776;
  private static final int SEEN = 31_843;
  private static final int OF_CAMERA = 11;
  private static final int OF_POINT = 3;
  private static final int OF_ALL = OF_CAMERA + OF_POINT + 1;
  private static final double EXACT = 1e-10;

  /// A camera's rotation, centre, focal length, principal point and radial distortion; a point; a
  /// weight; then the pixel.
  private static final List<String> NAMES =
      List.of(
          "r_1", "r_2", "r_3", "c_1", "c_2", "c_3", "f", "u_1", "u_2", "k_1", "k_2", "p_1", "p_2",
          "p_3", "w", "s_1", "s_2");

  private final double[] cameras;
  private final double[] points;
  private final int[] camera = new int[SEEN];
  private final int[] point = new int[SEEN];
  private final double[][] columns = new double[NAMES.size()][SEEN];
  private final Peers peers;

  BundleAdjustment(Numbers numbers, Peers peers) {
    this.peers = peers;
    cameras = numbers.written("cameras", cameras(), CAMERAS, OF_CAMERA);
    points = numbers.written("places", places(), POINTS, OF_POINT);
    columns[OF_ALL - 1] = numbers.even("weights", 0.5, 1.5, SEEN);
    double[] seen = numbers.even("seen", 0, 640, SEEN, 2);
    double[] which = numbers.written("which", which(), SEEN, 2);
    for (int i = 0; i < SEEN; i++) {
      camera[i] = (int) which[2 * i];
      point[i] = (int) which[2 * i + 1];
      columns[OF_ALL][i] = seen[2 * i];
      columns[OF_ALL + 1][i] = seen[2 * i + 1];
    }
  }

  private static double[] cameras() {
    Random random = Numbers.random("cameras");
    double[] all = new double[CAMERAS * OF_CAMERA];
    for (int at = 0; at < all.length; at += OF_CAMERA) {
      for (int i = 0; i < 6; i++) {
        all[at + i] = 0.3 * random.nextGaussian();
      }
      all[at + 6] = 500 + 20 * random.nextGaussian();
      all[at + 7] = 320;
      all[at + 8] = 240;
      all[at + 9] = 0.01 * random.nextGaussian();
      all[at + 10] = 0.001 * random.nextGaussian();
    }
    return all;
  }

  private static double[] places() {
    Random random = Numbers.random("places");
    double[] all = new double[POINTS * OF_POINT];
    Arrays.setAll(all, i -> random.nextGaussian() + (i % OF_POINT == 2 ? 10 : 0));
    return all;
  }

  private static double[] which() {
    Random random = Numbers.random("which");
    double[] all = new double[2 * SEEN];
    Arrays.setAll(all, i -> random.nextInt(i % 2 == 0 ? CAMERAS : POINTS));
    return all;
  }

  List<Group> groups() {
    List<Expr> residuals = residuals();
    Expr weight = residuals.getLast();
    Expr.Symbol w = Build.symbol("w");
    List<Expr.Symbol> all = symbols();
    Supplier<List<Expr>> jacobian =
        () -> {
          List<Expr> rows = new ArrayList<>();
          for (Expr residual : residuals.subList(0, 2)) {
            rows.addAll(Pullback.of(residual, all.subList(0, OF_ALL)));
          }
          rows.addAll(Pullback.of(weight, List.of(w)));
          return rows;
        };
    return ArrayWork.groups(
        WORK, EXACT, peers, () -> own("value", () -> residuals), () -> own("Jacobian", jacobian));
  }

  private static List<Expr.Symbol> symbols() {
    return NAMES.stream().map(Build::symbol).toList();
  }

  private Own own(String name, Supplier<List<Expr>> roots) {
    double[][][] results = new double[1][][];
    return Own.of(
        name,
        () -> {
          Compiled compiled = Compiler.compile(roots.get(), symbols());
          results[0] = new double[compiled.roots()][SEEN];
          return () -> {
            gather();
            compiled.evaluate(columns, results[0]);
          };
        },
        () -> Arrays.stream(results[0]).flatMapToDouble(Arrays::stream).toArray());
  }

  /// Each observation's camera and point, into columns.
  private void gather() {
    for (int k = 0; k < OF_CAMERA; k++) {
      gather(cameras, OF_CAMERA, k, camera, columns[k]);
    }
    for (int k = 0; k < OF_POINT; k++) {
      gather(points, OF_POINT, k, point, columns[OF_CAMERA + k]);
    }
  }

  private static void gather(double[] from, int width, int place, int[] rows, double[] to) {
    for (int i = 0; i < SEEN; i++) {
      to[i] = from[rows[i] * width + place];
    }
  }

  /// Rodrigues' rotation of the moved point, projection, distortion, pixels.
  private static List<Expr> residuals() {
    Formulas formulas = new Formulas();
    for (int i = 1; i <= 3; i++) {
      formulas.let("m_" + i, "p_" + i + " - c_" + i);
    }
    formulas.let("t", "sqrt(r_1^2 + r_2^2 + r_3^2)");
    for (int i = 1; i <= 3; i++) {
      formulas.let("a_" + i, "r_" + i + "/t");
    }
    formulas.let("d", "(a_1*m_1 + a_2*m_2 + a_3*m_3)*(1 - cos(t))");
    formulas.let("x_1", "m_1*cos(t) + (a_2*m_3 - a_3*m_2)*sin(t) + a_1*d");
    formulas.let("x_2", "m_2*cos(t) + (a_3*m_1 - a_1*m_3)*sin(t) + a_2*d");
    formulas.let("x_3", "m_3*cos(t) + (a_1*m_2 - a_2*m_1)*sin(t) + a_3*d");
    formulas.let("y_1", "x_1/x_3");
    formulas.let("y_2", "x_2/x_3");
    formulas.let("q", "y_1^2 + y_2^2");
    formulas.let("b", "f*(1 + k_1*q + k_2*q^2)");
    return List.of(
        formulas.read("w*(b*y_1 + u_1 - s_1)"),
        formulas.read("w*(b*y_2 + u_2 - s_2)"),
        formulas.read("1 - w^2"));
  }

  /// Formulas that use names for earlier ones.
  private static final class Formulas {
    private final Map<Expr.Symbol, Expr> meanings = new LinkedHashMap<>();

    void let(String name, String text) {
      meanings.put(Build.symbol(name), read(text));
    }

    Expr read(String text) {
      return Walk.substitute(Nabla.parse(text).expression(), new HashMap<>(meanings));
    }
  }
}
