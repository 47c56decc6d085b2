package dev.nabla.book.examples;

import java.util.List;
import java.util.Optional;

/// Every example of the book, in the order of the chapters.
public final class Examples {
  private static final List<Example> ALL =
      List.of(
          new CommonFunctions(),
          new AverageRate(),
          new AverageRates(),
          new InstantaneousRate(),
          new InstantaneousRates(),
          new Limits(),
          new FunctionAndDerivative(),
          new Derivatives(),
          new InverseFunctions(),
          new ConstantMultipleRule(),
          new SumRule(),
          new ProductRule(),
          new QuotientRule(),
          new ChainRule(),
          new ChainRuleExponential(),
          new SecantPair("corner", "A corner: the absolute value", "|x|"),
          new SecantPair("cusp", "A cusp: the root of the absolute value", "sqrt(|x|)"),
          new SecantPair("jump", "A jump: rounding down", "floor(x)"),
          new SecantPair("vertical-tangent", "A vertical tangent: the cube root", "cbrt(x)"),
          new SecantPair("edge", "The edge of a domain: the square root", "sqrt(x)"),
          new OneSidedDerivatives(),
          new Subgradients(),
          new OtherTools(),
          new OwnKink(),
          new Likelihood(),
          new LikelihoodCurve(),
          new LikelihoodMaximum(),
          new LogLikelihood(),
          new LogLikelihoodSlope(),
          new LikelihoodCurvature(),
          new LikelihoodUnderflow());

  private Examples() {}

  /// All examples, in the order of the chapters.
  public static List<Example> all() {
    return ALL;
  }

  /// The example of a name.
  public static Optional<Example> named(String name) {
    return ALL.stream().filter(example -> example.name().equals(name)).findFirst();
  }

  /// The examples that answer a cell of the model notebook.
  public static List<Example> ofCell(int cell) {
    return ALL.stream().filter(example -> example.cells().contains(cell)).toList();
  }
}
