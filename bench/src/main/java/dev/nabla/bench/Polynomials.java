package dev.nabla.bench;

import cc.redberry.rings.Rings;
import cc.redberry.rings.bigint.BigInteger;
import cc.redberry.rings.poly.multivar.MultivariateFactorization;
import cc.redberry.rings.poly.multivar.MultivariatePolynomial;
import dev.nabla.Formula;
import dev.nabla.Nabla;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// Multiplying out and factoring: Nabla from formula to formula, Rings from polynomial to
/// polynomial. Where Nabla has no method of its own it asks Rings, and so measures the way there.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 10, time = 500, timeUnit = TimeUnit.MILLISECONDS)
public class Polynomials {
  private static final String[] NAMES = {"x", "y", "z", "w"};

  /// The number of terms that the multiplied-out product has.
  private static final int TERMS = 6_272;

  @Param({"expand", "factor x^60 - 1", "factor in three variables"})
  String work = "expand";

  private Formula formula = Nabla.parse("x");
  private MultivariatePolynomial<BigInteger> polynomial =
      MultivariatePolynomial.zero(
          NAMES.length, Rings.Z, cc.redberry.rings.poly.multivar.MonomialOrder.DEFAULT);

  @Setup
  public void read() {
    String text =
        switch (work) {
          case "expand" -> "x+y+z+w";
          case "factor x^60 - 1" -> "x^60-1";
          default -> "(x^3+y^2+z)*(x^3*y-z^3+1)*(x^4-y^3*z^3+5)";
        };
    polynomial = MultivariatePolynomial.parse(text, Rings.Z, NAMES);
    formula =
        work.equals("expand")
            ? Nabla.parse("(x+y+z+w)^15*((x+y+z+w)^15+w)")
            : Nabla.parse(text).expand();
  }

  @Benchmark
  public Formula nabla() {
    return work.equals("expand") ? formula.expand() : formula.factor();
  }

  @Benchmark
  public Object rings() {
    if (!work.equals("expand")) {
      return MultivariateFactorization.Factor(polynomial);
    }
    MultivariatePolynomial<BigInteger> power =
        cc.redberry.rings.poly.PolynomialMethods.polyPow(polynomial, 15, true);
    MultivariatePolynomial<BigInteger> w = MultivariatePolynomial.parse("w", Rings.Z, NAMES);
    MultivariatePolynomial<BigInteger> product = power.clone().multiply(power.clone().add(w));
    if (product.size() != TERMS) {
      throw new IllegalStateException("not the wanted polynomial");
    }
    return product;
  }
}
