import java.util.Locale;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/// Whether the JDK's own vector functions give the same bits before and after HotSpot has compiled
/// them, and what they and [Math] cost.
///
/// Run: `java --add-modules jdk.incubator.vector bench/probes/Lanewise.java`
public final class Lanewise {
  private static final VectorSpecies<Double> DOUBLES = DoubleVector.SPECIES_PREFERRED;
  private static final int LENGTH = 1024;

  private Lanewise() {}

  private interface Loop {
    void run(double[] x, double[] to);
  }

  private interface OnVector {
    DoubleVector at(DoubleVector x);
  }

  public static void main(String[] arguments) {
    System.out.println("function  bits that change when compiled  ns: vector  Math");
    report("exp", x -> each(x, VectorOperators.EXP), Lanewise::exp, Math::exp, 10);
    report("ln", x -> each(x, VectorOperators.LOG), Lanewise::ln, Math::log, 10);
    report("sin", x -> each(x, VectorOperators.SIN), Lanewise::sin, Math::sin, 10);
    report("cos", x -> each(x, VectorOperators.COS), Lanewise::cos, Math::cos, 10);
    report("tan", x -> each(x, VectorOperators.TAN), Lanewise::tan, Math::tan, 10);
    report("tanh", x -> each(x, VectorOperators.TANH), Lanewise::tanh, Math::tanh, 10);
    report("sinh", x -> each(x, VectorOperators.SINH), Lanewise::sinh, Math::sinh, 10);
    report("atan", x -> each(x, VectorOperators.ATAN), Lanewise::atan, Math::atan, 10);
    report("cbrt", x -> each(x, VectorOperators.CBRT), Lanewise::cbrt, Math::cbrt, 10);
  }

  /// Through a parameter: never compiled to vector code here, so always what the interpreter gives.
  private static DoubleVector each(DoubleVector x, VectorOperators.Unary operator) {
    return x.lanewise(operator);
  }

  private static void exp(double[] x, double[] to) {
    for (int i = 0; i < LENGTH; i += DOUBLES.length()) {
      load(x, i).lanewise(VectorOperators.EXP).intoArray(to, i);
    }
  }

  private static void ln(double[] x, double[] to) {
    for (int i = 0; i < LENGTH; i += DOUBLES.length()) {
      load(x, i).lanewise(VectorOperators.LOG).intoArray(to, i);
    }
  }

  private static void sin(double[] x, double[] to) {
    for (int i = 0; i < LENGTH; i += DOUBLES.length()) {
      load(x, i).lanewise(VectorOperators.SIN).intoArray(to, i);
    }
  }

  private static void cos(double[] x, double[] to) {
    for (int i = 0; i < LENGTH; i += DOUBLES.length()) {
      load(x, i).lanewise(VectorOperators.COS).intoArray(to, i);
    }
  }

  private static void tan(double[] x, double[] to) {
    for (int i = 0; i < LENGTH; i += DOUBLES.length()) {
      load(x, i).lanewise(VectorOperators.TAN).intoArray(to, i);
    }
  }

  private static void tanh(double[] x, double[] to) {
    for (int i = 0; i < LENGTH; i += DOUBLES.length()) {
      load(x, i).lanewise(VectorOperators.TANH).intoArray(to, i);
    }
  }

  private static void sinh(double[] x, double[] to) {
    for (int i = 0; i < LENGTH; i += DOUBLES.length()) {
      load(x, i).lanewise(VectorOperators.SINH).intoArray(to, i);
    }
  }

  private static void atan(double[] x, double[] to) {
    for (int i = 0; i < LENGTH; i += DOUBLES.length()) {
      load(x, i).lanewise(VectorOperators.ATAN).intoArray(to, i);
    }
  }

  private static void cbrt(double[] x, double[] to) {
    for (int i = 0; i < LENGTH; i += DOUBLES.length()) {
      load(x, i).lanewise(VectorOperators.CBRT).intoArray(to, i);
    }
  }

  private static DoubleVector load(double[] x, int at) {
    return DoubleVector.fromArray(DOUBLES, x, at);
  }

  private static void report(
      String name, OnVector interpreted, Loop loop, DoubleUnaryOperator math, double range) {
    Random random = new Random(5);
    double[] x = new double[LENGTH];
    double[] first = new double[LENGTH];
    double[] compiled = new double[LENGTH];
    for (int i = 0; i < LENGTH; i++) {
      x[i] = range * (name.equals("ln") ? random.nextDouble() : 2 * random.nextDouble() - 1);
    }
    for (int i = 0; i < LENGTH; i += DOUBLES.length()) {
      interpreted.at(load(x, i)).intoArray(first, i);
    }
    double[] values = new double[LENGTH];
    double vector = nanoseconds(() -> loop.run(x, compiled));
    double scalar =
        nanoseconds(
            () -> {
              for (int i = 0; i < LENGTH; i++) {
                values[i] = math.applyAsDouble(x[i]);
              }
            });
    int changed = 0;
    for (int i = 0; i < LENGTH; i++) {
      changed += first[i] == compiled[i] ? 0 : 1;
    }
    System.out.printf(
        Locale.ROOT,
        "%-8s  %5.2f %%  %.2f  %.2f%n",
        name,
        100.0 * changed / LENGTH,
        vector,
        scalar);
  }

  /// The best of many runs, for one element.
  private static double nanoseconds(Runnable run) {
    long best = Long.MAX_VALUE;
    for (int i = 0; i < 100; i++) {
      long start = System.nanoTime();
      for (int k = 0; k < 100; k++) {
        run.run();
      }
      best = Math.min(best, System.nanoTime() - start);
    }
    return best / 100.0 / LENGTH;
  }
}
