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
          new ParaboloidTangentPlane(),
          new SaunaSurface(),
          new Sauna(),
          new SaunaExtrema(),
          new SaunaTangentPlane(),
          new NegativeGradient(),
          Descent.TO_THE_COLDEST,
          Descent.TOO_FAST,
          new HollowsSurface(),
          Descent.TO_A_HOLLOW,
          Descent.FROM_THE_RIGHT,
          Descent.TO_THE_LOWEST,
          new NeuronSpace(Neuron.REGRESSION, NeuronSpace.Stage.DATA),
          new NeuronSpace(Neuron.REGRESSION, NeuronSpace.Stage.RANDOM),
          new NeuronLoss(Neuron.REGRESSION),
          new NeuronStep(Neuron.REGRESSION),
          new NeuronTraining(Neuron.REGRESSION),
          new NeuronSpace(Neuron.REGRESSION, NeuronSpace.Stage.FINAL),
          new ClassificationData(),
          new NeuronSpace(Neuron.CLASSIFICATION, NeuronSpace.Stage.DATA),
          new NeuronSpace(Neuron.CLASSIFICATION, NeuronSpace.Stage.RANDOM),
          new NeuronLoss(Neuron.CLASSIFICATION),
          new NeuronStep(Neuron.CLASSIFICATION),
          new NeuronTraining(Neuron.CLASSIFICATION),
          new NeuronSpace(Neuron.CLASSIFICATION, NeuronSpace.Stage.FINAL),
          new NewtonTangents(),
          new SineSeries(),
          new DistanceVelocity(),
          new NewtonMinimum(
              "newton",
              "Newton's method for one variable",
              57,
              "e^x - ln(x)",
              List.of("x"),
              List.of(1.75)),
          new NewtonMinimum(
              "newton-parabola",
              "Newton's method needs one step for a parabola",
              58,
              "x^2",
              List.of("x"),
              List.of(1.75)),
          new NewtonMinimum(
              "newton-maximum",
              "Newton's method finds a maximum as well",
              59,
              "-x^2",
              List.of("x"),
              List.of(1.75)),
          new NewtonStalled(),
          new HessianEigenvalues(),
          new HessianInverse(),
          new NewtonMinimum(
              "newton-quadratic",
              "Newton's method needs one step for a quadratic",
              71,
              "2x^2 + 3y^2 - x y",
              List.of("x", "y"),
              List.of(1.0, 3.0)),
          new NewtonMinimum(
              "newton-quartic",
              "Newton's method for two variables",
              72,
              "x^4 + 0.8y^4 + 4x^2 + 2y^2 - x y - 0.2x^2 y",
              List.of("x", "y"),
              List.of(4.0, 4.0)));

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
