package dev.nabla.compile;

import dev.nabla.expr.ArrayExpr;
import dev.nabla.expr.ArrayOperation;
import dev.nabla.expr.Dimension;
import dev.nabla.expr.Expr;
import dev.nabla.expr.Reducer;
import dev.nabla.expr.Walk;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// From expressions with shapes to statements over buffers. Operands come first; each stored node
/// becomes a statement, or joins a loop over the same indices that is there already and does not
/// come before what it reads.
final class ArrayLowering {
  private final List<Expr> roots;
  private final List<Expr> order;
  private final Set<Expr> stored;
  private final Buffers buffers;
  private final LoopJoining joining;
  private final Map<Expr, Integer> factors = new HashMap<>();
  private final Map<Expr, Expr> softmaxes;
  private final Set<Expr> done = new HashSet<>();

  private ArrayLowering(List<Expr> roots, List<Expr.Symbol> arguments) {
    this.roots = roots;
    order = Walk.postOrder(roots);
    stored = Storage.of(order, roots.stream().map(Buffers::held).toList());
    buffers = new Buffers(arguments, roots);
    joining = new LoopJoining(stored, buffers);
    softmaxes = SoftmaxPairs.of(order, stored);
  }

  static ArrayProgram lower(List<Expr> roots, List<Expr.Symbol> arguments) {
    ArrayLowering lowering = new ArrayLowering(roots, arguments);
    lowering.order.stream().filter(lowering.stored::contains).forEach(lowering::store);
    lowering.copyRepeatedRoots();
    return lowering.buffers.program(lowering.joining.statements());
  }

  /// A result that is an argument, or was a result before.
  private void copyRepeatedRoots() {
    for (int i = 0; i < roots.size(); i++) {
      int result = buffers.result(i);
      if (buffers.of(Buffers.held(roots.get(i))) != result) {
        List<Integer> lengths = Place.loopLengths(roots.get(i).shape());
        joining.copy(
            View.whole(buffers.of(Buffers.held(roots.get(i))), lengths),
            View.whole(result, lengths));
      }
    }
  }

  private void store(Expr node) {
    if (node instanceof Expr.Symbol || done.contains(node)) {
      return;
    }
    int target = buffers.add(node);
    if (node instanceof ArrayExpr array && !Place.isView(node) && !Place.isReshaping(node)) {
      whole(array, target);
    } else {
      List<Integer> lengths = Place.loopLengths(node.shape());
      joining.join(
          node,
          Place.itself(node),
          Nest.elementwise(lengths),
          new Statement.Sink.Store(View.whole(target, lengths)),
          true);
    }
  }

  private void whole(ArrayExpr array, int target) {
    List<Integer> lengths = Place.lengths(array.shape());
    View whole = View.whole(target, lengths);
    switch (array.operation()) {
      case ArrayOperation.MatrixProduct p -> multiply(array, whole);
      case ArrayOperation.Reduction reduction -> fold(array, reduction, target);
      case ArrayOperation.Trace t -> trace(array, target);
      case ArrayOperation.Embedding embedding -> {
        joining.add(array, new Statement.Fill(0, whole));
        embed(array, array.operand(), embedding, whole);
      }
      case ArrayOperation.Concatenation(int axis) -> concatenate(array, axis, whole);
      case ArrayOperation.DiagonalMatrix d -> {
        joining.add(array, new Statement.Fill(0, whole));
        List<Integer> loop = Place.loopLengths(array.operand().shape());
        joining.alone(
            array,
            Place.itself(array.operand()),
            Nest.elementwise(loop),
            new View(target, 0, loop, loop.stream().map(side -> side + 1).toList()));
      }
      case ArrayOperation.Identity(Dimension side) -> {
        joining.add(array, new Statement.Fill(0, whole));
        View diagonal = new View(target, 0, List.of(side.length()), List.of(side.length() + 1));
        joining.add(array, new Statement.Fill(1, diagonal));
      }
      case ArrayOperation.Solution s -> {
        View factor = factor(array, array.operand());
        View right = viewed(array.operands().get(1));
        joining.add(array, new Statement.SolveFactored(factor, right, whole));
      }
      case ArrayOperation.LogDeterminant l ->
          joining.add(array, new Statement.LogDiagonal(factor(array, array.operand()), whole));
      case ArrayOperation.Transposition view -> throw notWhole(array);
      case ArrayOperation.Expansion view -> throw notWhole(array);
      case ArrayOperation.Reshaping view -> throw notWhole(array);
      case ArrayOperation.Slicing view -> throw notWhole(array);
      case ArrayOperation.DiagonalOf view -> throw notWhole(array);
    }
  }

  private static IllegalStateException notWhole(ArrayExpr array) {
    return new IllegalStateException("needs no buffer: " + array);
  }

  private void multiply(ArrayExpr array, View target) {
    View left = viewed(array.operands().get(0));
    View right = viewed(array.operands().get(1));
    int parts = Products.partsSize(left, right);
    int buffer = parts == 0 ? -1 : buffers.temporary(parts);
    joining.add(array, new Statement.Multiply(left, right, target, buffer));
  }

  private void fold(ArrayExpr array, ArrayOperation.Reduction reduction, int target) {
    Folding folding = Folding.of(array.operand(), reduction);
    Expr wanted = softmaxes.get(array);
    int softmax = wanted == null ? -1 : buffers.add(wanted);
    joining.join(
        array,
        folding.value(),
        folding.nest(),
        foldSink(reduction.reducer(), folding.nest(), target, softmax),
        folding.isNatural());
    if (wanted != null) {
      done.add(wanted);
      joining.along(wanted, array);
    }
  }

  private Statement.Sink foldSink(Reducer reducer, Nest nest, int target, int softmax) {
    int parts =
        nest.parts() > 1 ? buffers.temporary(Statement.Sink.Fold.partsSize(reducer, nest)) : -1;
    return new Statement.Sink.Fold(reducer, target, parts, softmax);
  }

  private void trace(ArrayExpr array, int target) {
    int side = array.operand().shape().axes().getFirst().length();
    List<Integer> loop = side == 1 ? List.of() : List.of(side);
    Place.Along along = side == 1 ? Place.Along.FIRST : new Place.Along(0, 0, 1);
    Nest nest = new Nest(loop, true, 1, side, 1);
    joining.join(
        array,
        new Place(array.operand(), List.of(along, along)),
        nest,
        foldSink(Reducer.SUM, nest, target, -1),
        true);
  }

  private void concatenate(ArrayExpr array, int axis, View whole) {
    int start = 0;
    for (Expr part : array.operands()) {
      embed(array, part, new ArrayOperation.Embedding(axis, start, 1, Dimension.Fixed.ONE), whole);
      start += part.shape().axes().get(axis).length();
    }
  }

  private void embed(ArrayExpr array, Expr part, ArrayOperation.Embedding at, View whole) {
    List<Integer> loop = Place.loopLengths(part.shape());
    List<Integer> lengths = Place.lengths(part.shape());
    List<Integer> strides = new ArrayList<>();
    for (int i = 0; i < lengths.size(); i++) {
      if (lengths.get(i) != 1) {
        strides.add(whole.strides().get(i) * (i == at.axis() ? at.step() : 1));
      }
    }
    joining.alone(
        array,
        Place.itself(part),
        Nest.elementwise(loop),
        new View(whole.buffer(), at.start() * whole.strides().get(at.axis()), loop, strides));
  }

  /// The factor of a matrix, which several operations may share.
  private View factor(ArrayExpr node, Expr matrix) {
    List<Integer> lengths = Place.lengths(matrix.shape());
    Integer before = factors.get(matrix);
    if (before != null) {
      return View.whole(before, lengths);
    }
    int buffer = buffers.temporary(Nest.product(lengths));
    factors.put(matrix, buffer);
    View factor = View.whole(buffer, lengths);
    joining.add(node, new Statement.Factor(viewed(matrix), factor));
    return factor;
  }

  /// All of an operand, seen in a buffer.
  private View viewed(Expr operand) {
    List<Place.Along> axes = new ArrayList<>();
    for (int i = 0; i < operand.shape().rank(); i++) {
      axes.add(new Place.Along(i, 0, 1));
    }
    Place place = new Place(operand, axes);
    while (!buffers.holds(place.node())) {
      place = place.operands().getFirst();
    }
    return place.view(buffers.loaded(place.node()), Place.lengths(operand.shape()));
  }
}
