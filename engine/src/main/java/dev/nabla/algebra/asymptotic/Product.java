package dev.nabla.algebra.asymptotic;

import dev.nabla.expr.Build;
import dev.nabla.expr.ElementaryFunction;
import dev.nabla.expr.Expr;
import dev.nabla.expr.Rational;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A product of powers of constants that are taken for independent. Exponentials are powers of
/// `exp(w)` where w has no coefficient; numerals are primes, with exponents between 0 and 1.
final class Product {
  static final Product ONE = new Product(Map.of());

  private final Map<Expr, Rational> exponents;
  private final int hash;

  private Product(Map<Expr, Rational> exponents) {
    this.exponents = exponents;
    this.hash = exponents.hashCode();
  }

  static Product of(Expr base, Rational exponent) {
    return exponent.isZero() ? ONE : new Product(Map.of(base, exponent));
  }

  /// The product without the whole powers of numerals, which go into `numeral[0]`.
  Product times(Product other, Rational[] numeral) {
    if (exponents.isEmpty()) {
      return other;
    }
    if (other.exponents.isEmpty()) {
      return this;
    }
    Map<Expr, Rational> product = new LinkedHashMap<>(exponents);
    other.exponents.forEach(
        (base, exponent) -> {
          Rational sum = product.getOrDefault(base, Rational.ZERO).plus(exponent);
          if (base instanceof Expr.Numeral prime && !sum.isZero()) {
            Rational whole = sum.floor();
            numeral[0] = numeral[0].times(prime.value().pow(whole.intValueExact()));
            sum = sum.minus(whole);
          }
          if (sum.isZero()) {
            product.remove(base);
          } else {
            product.put(base, sum);
          }
        });
    return product.isEmpty() ? ONE : new Product(product);
  }

  /// The power, if every base that would get a new fraction for its exponent is positive.
  Product pow(Rational exponent, Rational[] numeral) {
    Product power = ONE;
    for (Map.Entry<Expr, Rational> each : exponents.entrySet()) {
      Rational raised = each.getValue().times(exponent);
      if (each.getKey() instanceof Expr.Numeral prime) {
        Rational whole = raised.floor();
        numeral[0] = numeral[0].times(prime.value().pow(whole.intValueExact()));
        raised = raised.minus(whole);
      }
      power = power.times(of(each.getKey(), raised), numeral);
    }
    return power;
  }

  List<Expr> bases() {
    return List.copyOf(exponents.keySet());
  }

  Rational exponent(Expr base) {
    return exponents.getOrDefault(base, Rational.ZERO);
  }

  boolean isOne() {
    return exponents.isEmpty();
  }

  Expr toExpression() {
    Expr product = Build.ONE;
    Expr exponential = Build.ZERO;
    for (Map.Entry<Expr, Rational> each : exponents.entrySet()) {
      if (each.getKey() == Build.E) {
        exponential = exponential.plus(Build.number(each.getValue()));
      } else if (each.getKey() instanceof Expr.Apply apply
          && apply.function() == ElementaryFunction.EXP) {
        exponential = exponential.plus(Build.number(each.getValue()).times(apply.argument()));
      } else {
        product = product.times(each.getKey().pow(Build.number(each.getValue())));
      }
    }
    return exponential.isZero() ? product : product.times(Build.exp(exponential));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Product that && exponents.equals(that.exponents);
  }

  @Override
  public int hashCode() {
    return hash;
  }
}
