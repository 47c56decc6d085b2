package dev.nabla.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.nabla.Cases;
import dev.nabla.expr.ArrayBuild;
import dev.nabla.expr.Build;
import dev.nabla.expr.Dimension;
import dev.nabla.expr.Expr;
import dev.nabla.expr.Shape;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ArrayReaderTest {
  private static final Declarations DECLARED =
      Declarations.parse(
          """
          w: 1×k, X: k×m, Y: 1×m, P: 1×m, Ŷ: 1×m, y_hat: 1×m, b: scalar
          A: n x n; B: [n, 3]; u: n; v: (n,); M: 2×3, N: 3*2
          """);
  private static final Reader READER = Reader.standard().declaring(DECLARED);
  private static final Dimension K = new Dimension.Named("k");
  private static final Dimension M = new Dimension.Named("m");

  private static Expr parse(String text) {
    return READER.parse(text);
  }

  private static SyntaxError error(String text) {
    return assertInstanceOf(Reading.Failed.class, READER.read(text), text).error();
  }

  static Stream<List<String>> formulas() {
    List<String> lines = Cases.of("/text/arrays.txt");
    return IntStream.range(0, lines.size() / 4).mapToObj(i -> lines.subList(4 * i, 4 * i + 4));
  }

  @ParameterizedTest
  @MethodSource("formulas")
  void aFormulaOfArraysIsWrittenAsPeopleWriteIt(List<String> lines) {
    Expr formula = parse(lines.getFirst());
    assertEquals(
        lines.subList(1, 4).stream().map(String::strip).toList(),
        Stream.of(Format.TEXT, Format.LATEX, Format.PYTHON)
            .map(format -> format.write(formula))
            .toList());
  }

  @Test
  void javaIsRefused() {
    assertThrows(UnwritableException.class, () -> Format.JAVA.write(parse("sum(w·X)")));
  }

  @Test
  void declarationsGiveSymbolsTheirShapes() {
    assertEquals(Shape.of(Dimension.Fixed.ONE, K), parse("w").shape());
    assertEquals(Shape.of(2, 3), parse("M").shape());
    assertEquals(Shape.of(new Dimension.Named("n")), parse("v").shape());
    assertEquals(Shape.SCALAR, parse("b").shape());
    assertEquals(Shape.SCALAR, parse("m").shape());
    assertSame(parse("Ŷ"), parse("\\hat{Y}"));
    assertSame(parse("Ŷ"), parse("Y\u0302"));
    assertSame(parse("Ŷ"), parse("Y_hat"));
    assertSame(parse("ŷ"), parse("y_hat"));
    assertEquals("Y_hat", assertInstanceOf(Expr.Symbol.class, parse("Ŷ")).name());
  }

  @Test
  void signsBetweenArraysHaveTheirOwnMeaning() {
    Expr w = Build.symbol("w", Shape.of(Dimension.Fixed.ONE, K));
    Expr x = Build.symbol("X", Shape.of(K, M));
    Expr product = ArrayBuild.dot(w, x);
    for (String text :
        List.of("w·X", "w⋅X", "w @ X", "w X", "wX", "\\mathbf{w} X", "w \\cdot X", "dot(w, X)")) {
      assertSame(product, parse(text), text);
    }
    for (String text : List.of("Xᵀ", "X^T", "X.T", "X^\\top", "X^{\\top}", "X^{\\mathsf{T}}")) {
      assertSame(ArrayBuild.transpose(x), parse(text), text);
    }
    for (String text : List.of("Y*P", "Y×P", "Y⊙P", "Y \\odot P", "Y \\circ P")) {
      assertSame(Build.product(parse("Y"), parse("P")), parse(text), text);
    }
    assertSame(Build.product(Build.symbol("b"), product), parse("b·w·X"));
    assertSame(Build.power(Build.symbol("b"), Build.symbol("T")), parse("b^T"));
  }

  @Test
  void withoutArraysNothingChanges() {
    Reader scalars = Reader.standard().declaring("b: scalar");
    for (Reader reader : List.of(Reader.standard(), scalars)) {
      assertSame(reader.parse("x*y"), reader.parse("x·y"));
      assertSame(reader.parse("X*T"), reader.parse("Xᵀ"));
      assertSame(reader.parse("x^T"), reader.parse("x^(T)"));
      assertEquals(
          ErrorCode.UNEXPECTED_CHARACTER,
          assertInstanceOf(Reading.Failed.class, reader.read("x[0]")).error().code());
      assertInstanceOf(Reading.Failed.class, reader.read("x@y"));
      assertEquals(
          ErrorCode.UNKNOWN_NAME,
          assertInstanceOf(Reading.Failed.class, reader.read("logsumexp(x)")).error().code());
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          X·w   | 0 | 3 | 1×k
          w·Xᵀ  | 0 | 4 | did you mean w·X?
          2 + w·Y | 4 | 7 | did you mean wᵀ·Y?
          X·Y   | 0 | 3 | did you mean X·Yᵀ?
          (w + w)·Y·Xᵀ | 0 | 9 | k columns meet 1 rows
          w*X   | 0 | 3 | the matrix product is written w·X.
          M + N | 0 | 5 | 2×3 and 3×2
          M/N   | 0 | 3 | 2×3 and 3×2
          sum(M, axis=2) | 0 | 14 | has no axis 2
          M[2]  | 0 | 4 | no entry 2 along an axis of length 2
          X[0]  | 0 | 4 | the length k is not known
          M[0, 0, 0] | 0 | 9 | no more axes
          tr(M) | 0 | 5 | square matrix
          solve(A, M) | 0 | 11 | 2×3
          reshape(M, 7) | 0 | 13 | as many entries
          outer(M, v) | 0 | 11 | takes vectors
          {M > 0: N, 0} | 0 | 13 | 2×3 and 3×2
          det(A) | 0 | 3 | ln det(A)
          """)
  void shapesThatDoNotFitAreNamedAtTheirPlace(String text, int start, int end, String part) {
    SyntaxError error = error(text);
    assertEquals(ErrorCode.SHAPE_MISMATCH, error.code(), error.message());
    assertEquals(List.of(start, end), List.of(error.start(), error.end()), error.message());
    assertTrue(error.message().contains(part), error.message());
    for (Fix fix : error.fixes()) {
      assertInstanceOf(Reading.Parsed.class, READER.read(fix.text()), fix.text());
    }
  }

  @Test
  void vectorsSideBySideAreAskedAbout() {
    SyntaxError error = error("u v");
    assertEquals(ErrorCode.AMBIGUOUS_PRODUCT, error.code());
    assertEquals(List.of("u·v", "u*v"), error.fixes().stream().map(Fix::text).toList());
    assertEquals("outer(v, v)", error("v vᵀ").fixes().getFirst().text());
    assertSame(parse("v·v"), parse("vᵀv"));
    assertSame(parse("(v·A)·v"), parse("vᵀ A v"));
  }

  @Test
  void whatCouldBeMeantOtherwiseIsTold() {
    assertEquals(List.of(NoticeCode.MATRIX_PRODUCT), codes("A B"));
    assertEquals(List.of(NoticeCode.ELEMENTWISE), codes("A*A"));
    assertEquals(List.of(NoticeCode.ELEMENTWISE), codes("A^2"));
    assertEquals(List.of(NoticeCode.INVERSE), codes("A^-1"));
    assertEquals(List.of(NoticeCode.MIXED_PRODUCT), codes("A⊙A·A"));
    assertEquals(List.of(), codes("-2*b*A·A/b"));
    assertSame(parse("(A*A)·A"), parse("A*A·A"));
  }

  private static List<NoticeCode> codes(String text) {
    return READER.require(text).notices().stream().map(Notice::code).toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "w",
        "w 1×k",
        "w: kxm",
        "e: 3",
        "sin: 3",
        "axis: 3",
        "w: 2×",
        "w: ×2",
        "w: (2, 3",
        "w: 2 3",
        "w: 1234567890",
        "w: -3",
        "w: 2.5",
        "w: 2, w: 3",
        "k: 2×3, w: k",
        "w: 1×2×3×4×5×6×7×8×9",
        "w: sin",
        ": 3",
        "1: 3",
        "w x: 3"
      })
  void declarationsThatAreNoneAreRefused(String text) {
    SyntaxException refused = assertThrows(SyntaxException.class, () -> Declarations.parse(text));
    assertEquals(ErrorCode.DECLARATION, refused.error().code());
    assertTrue(
        0 <= refused.error().start()
            && refused.error().start() <= refused.error().end()
            && refused.error().end() <= text.length(),
        refused.toString());
  }

  @Test
  void declarationsCanBeCollected() {
    Declarations one = Declarations.NONE.and("X", "(k, 3)").and("b", "scalar").and("r", "()");
    assertEquals(
        Map.of("X", Shape.of(K, new Dimension.Fixed(3)), "b", Shape.SCALAR, "r", Shape.SCALAR),
        one.shapes());
    assertThrows(SyntaxException.class, () -> one.and("Y", "3, Z: 4"));
    assertThrows(SyntaxException.class, () -> one.and("k", "3"));
  }

  @Test
  void hugeLengthsCostNothing() {
    Reader huge = Reader.standard().declaring("G: 999999999×999999999, v: 999999999");
    assertEquals("G·v", Format.TEXT.write(huge.parse("G v")));
    assertEquals(999_999_999, huge.parse("G[5, :]").shape().axes().getFirst().length());
    assertInstanceOf(Reading.Failed.class, huge.read("concat(v, v, v)"));
    assertInstanceOf(Reading.Failed.class, huge.read("reshape(G, 7)"));
    assertInstanceOf(
        Reading.Parsed.class, huge.read("expand(1, 999999999×999999999×999999999×999999999)"));
    assertInstanceOf(
        Reading.Failed.class, huge.read("reshape(expand(v, 999999999×999999999×999999999), 3)"));
  }

  private static final List<String> PIECES =
      Arrays.asList(
          ("w X Y A B u v M N b m k 2 -1 + - * · @ ⊙ / ^ ᵀ ^T .T ( ) [ ] : , = axis=0 keepdims=True"
                  + " sum( max( mean( reshape( expand( ones( eye( diag( tr( solve( logdet( ln det"
                  + " where( > concat( embed( I_n Ŷ \\hat{Y} \\frac{1}{m} ^{-1} ^{\\top} \\odot"
                  + " \\sum \\left( \\right) \\mathbf{1}_{2\\times3} 2×3 | { } !")
              .split(" "));

  @Test
  void randomPiecesAlwaysGetAnAnswer() {
    Random random = new Random(4);
    int parsed = 0;
    for (int i = 0; i < 60_000; i++) {
      StringBuilder text = new StringBuilder();
      int length = random.nextInt(12);
      for (int j = 0; j < length; j++) {
        text.append(PIECES.get(random.nextInt(PIECES.size())));
        text.append(random.nextBoolean() ? " " : "");
      }
      parsed += answered(text.toString());
    }
    assertTrue(parsed > 1_000, () -> "the pieces make too few formulas");
  }

  @Test
  void damagedFormulasAlwaysGetAnAnswer() {
    Random random = new Random(5);
    List<String> lines = Cases.of("/text/arrays.txt");
    for (int i = 0; i < 20_000; i++) {
      StringBuilder text = new StringBuilder(lines.get(random.nextInt(lines.size())).strip());
      int at = random.nextInt(text.length());
      switch (random.nextInt(3)) {
        case 0 -> text.deleteCharAt(at);
        case 1 -> text.insert(at, PIECES.get(random.nextInt(PIECES.size())));
        default -> text.setLength(at);
      }
      answered(text.toString());
    }
  }

  /// 1 if the text is a formula, which must have a text in every format.
  private static int answered(String text) {
    return switch (READER.read(text)) {
      case Reading.Parsed parsed -> {
        for (Format format : List.of(Format.TEXT, Format.LATEX, Format.PYTHON)) {
          assertTrue(!format.write(parsed.expression()).isBlank(), text);
        }
        parsed.notices().forEach(notice -> assertPlace(text, notice.start(), notice.end()));
        yield 1;
      }
      case Reading.Incomplete incomplete -> 0;
      case Reading.Failed failed -> {
        assertPlace(text, failed.error().start(), failed.error().end());
        failed.error().fixes().forEach(fix -> assertTrue(!fix.text().isBlank(), text));
        yield 0;
      }
    };
  }

  private static void assertPlace(String text, int start, int end) {
    assertTrue(0 <= start && start <= end && end <= text.length(), text);
  }
}
