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
          new RuleExample(
              "constant-multiple-rule", "Constant multiple rule", 7, "multiple", "5x^2"),
          new RuleExample("sum-rule", "Sum rule", 8, "sum", "5x^2 + 3x + 1"),
          new RuleExample("product-rule", "Product rule", 9, "product", "5x^2 (3x + 1)"),
          new RuleExample("quotient-rule", "Quotient rule", 10, "quotient", "5x^2/(3x + 1)"),
          new RuleExample("chain-rule", "Chain rule", 11, "chain", "5(3x + 1)^2"),
          new RuleExample(
              "chain-rule-exponential",
              "Chain rule with an exponential",
              12,
              "exponential",
              "e^(3x + 1)"),
          new SecantPair("corner", "A corner: the absolute value", "|x|"),
          new SecantPair("cusp", "A cusp: the root of the absolute value", "sqrt(|x|)"),
          new SecantPair("jump", "A jump: rounding down", "floor(x)"),
          new SecantPair("vertical-tangent", "A vertical tangent: the cube root", "cbrt(x)"),
          new SecantPair("edge", "The edge of a domain: the square root", "sqrt(x)"),
          new OneSidedDerivatives(),
          new Subgradients(),
          new OtherTools(),
          new OwnKinks(),
          new OwnKink(),
          new Likelihood(),
          new LikelihoodCurve(),
          new LikelihoodMaximum(),
          new LogLikelihood(),
          new LogLikelihoodSlope(),
          new LikelihoodCurvature(),
          new LikelihoodUnderflow(),
          new ThreeWays(),
          new EvaluationTrace(),
          new DerivativeRace(),
          new ColumnAgreement(),
          new StepSize(),
          new GradientCost(),
          new Sauna(),
          new SaunaTangentPlane(),
          new NegativeGradient(),
          Descent.TO_THE_COLDEST,
          Descent.TOO_FAST,
          Descent.TO_A_HOLLOW,
          Descent.FROM_THE_RIGHT,
          Descent.TO_THE_LOWEST,
          new NeuronLoss(Neuron.REGRESSION),
          new NeuronStep(Neuron.REGRESSION),
          new NeuronTraining(Neuron.REGRESSION),
          new ClassificationData(),
          new NeuronLoss(Neuron.CLASSIFICATION),
          new NeuronStep(Neuron.CLASSIFICATION),
          new NeuronTraining(Neuron.CLASSIFICATION),
          new NewtonTangents(),
          new SineSeries(),
          new DistanceVelocity(),
          new HessianEigenvalues(),
          new HessianInverse());

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
