package dev.nabla.compile;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.nabla.expr.ArrayBuild;
import dev.nabla.expr.Build;
import dev.nabla.expr.Expr;
import dev.nabla.expr.Shape;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Every way to break a program is seen.
class ProgramVerifierTest {
  private final ArrayProgram program = program();

  /// A sum over a product of matrices, and that product times its transpose.
  private static ArrayProgram program() {
    Expr.Symbol a = Build.symbol("a", Shape.of(2, 3));
    Expr.Symbol b = Build.symbol("b", Shape.of(3, 4));
    Expr product = ArrayBuild.dot(a, b);
    Expr root = ArrayBuild.sum(Build.sigmoid(product).times(product));
    Expr square = ArrayBuild.dot(product, ArrayBuild.transpose(product));
    return ArrayCompiler.compile(List.of(root, square), List.of(a, b)).program();
  }

  private ArrayProgram with(List<Statement> statements) {
    return new ArrayProgram(
        program.arguments(), program.results(), program.temporaries(), statements);
  }

  private static void assertRefused(String reason, ArrayProgram broken) {
    IllegalStateException refusal =
        assertThrows(IllegalStateException.class, () -> ProgramVerifier.verify(broken));
    assertTrue(String.valueOf(refusal.getMessage()).contains(reason), refusal.getMessage());
  }

  @Test
  void aSoundProgramPasses() {
    assertDoesNotThrow(() -> ProgramVerifier.verify(program));
  }

  @Test
  void everyStatementIsNeeded() {
    for (int i = 0; i < program.statements().size(); i++) {
      List<Statement> fewer = new ArrayList<>(program.statements());
      fewer.remove(i);
      assertThrows(IllegalStateException.class, () -> ProgramVerifier.verify(with(fewer)));
    }
  }

  @Test
  void orderMatters() {
    assertRefused("reads before it is written", with(program.statements().reversed()));
  }

  @Test
  void argumentsAndWhatIsReadAreNotWritten() {
    View argument = View.whole(0, List.of(6));
    List<Statement> more = new ArrayList<>(program.statements());
    more.add(new Statement.Fill(1, argument));
    assertRefused("writes an argument", with(more));
    View result = View.whole(3, List.of(2, 2));
    more.set(more.size() - 1, new Statement.Factor(result, result));
    assertRefused("reads what it writes", with(more));
  }

  @Test
  void viewsStayWithinTheirBuffers() {
    List<Statement> more = new ArrayList<>(program.statements());
    for (View beyond :
        List.of(
            new View(3, 1, List.of(2, 2), List.of(2, 1)),
            new View(3, 0, List.of(2, 2), List.of(3, 1)),
            new View(3, 3, List.of(2), List.of(-1)),
            new View(99, 0, List.of(1), List.of(1)))) {
      more.add(new Statement.Fill(0, beyond));
      assertRefused("reaches beyond its buffer", with(more));
      more.removeLast();
    }
  }

  @Test
  void lengthsFit() {
    List<Statement> more = new ArrayList<>(program.statements());
    View left = View.whole(0, List.of(2, 3));
    View right = View.whole(1, List.of(4, 3));
    more.add(new Statement.Multiply(left, right, View.whole(3, List.of(2, 2)), -1));
    assertRefused("does not fit", with(more));
  }

  @Test
  void aBufferIsNotTakenWhileItsValueIsNeeded() {
    View argument = View.whole(0, List.of(1, 1));
    View first = View.whole(2, List.of(1, 1));
    View second = View.whole(3, List.of(1, 1));
    View result = View.whole(1, List.of(1, 1));
    List<Statement> apart =
        List.of(
            new Statement.Factor(argument, first),
            new Statement.Factor(argument, second),
            new Statement.SolveFactored(first, second, result));
    List<Statement> shared =
        List.of(
            new Statement.Factor(argument, first),
            new Statement.Factor(argument, first),
            new Statement.SolveFactored(first, first, result));
    ArrayProgram before = new ArrayProgram(List.of(1), List.of(1), List.of(1, 1), apart);
    ArrayProgram after = new ArrayProgram(List.of(1), List.of(1), List.of(1), shared);
    assertDoesNotThrow(() -> ProgramVerifier.verifyReuse(before, before));
    assertThrows(IllegalStateException.class, () -> ProgramVerifier.verifyReuse(before, after));
  }
}
