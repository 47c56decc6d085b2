package dev.nabla.book.wire;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Makes lines that try to break a reader. The same seed makes the same lines.
final class HostileLines {
  private static final List<String> FORMULAS =
      List.of(
          "9^9^9^9^9",
          "1e999999",
          "1e-999999",
          "0/0",
          "x^x^x^x^x^x^x^x",
          "170!",
          "9999999!",
          "((x!)!)!",
          "sin(sin(sin(sin(sin(sin(sin(sin(x))))))))",
          "(1+x)^9999999",
          "(1+x+y+z)^99",
          "(1+x)^(1/99999999999)",
          "1/(1/(1/(1/(1/x))))",
          "gamma(gamma(gamma(x)))",
          "sigmiod(x)",
          "hello world",
          "x +",
          "|||||x|||||",
          "{x<0: 1, x>0: 2}",
          "{}",
          "\\frac{\\frac{1}{x}}{\\sqrt[3]{x}}",
          "\\left(",
          "2 3 4",
          "1,5",
          "\u0000",
          "\ud835\udc65\u00b2",
          "\u202ex",
          "e^e^e^e^e^x",
          "x=y=z",
          "1/2x",
          "0^0",
          "ln(0)",
          "0.1e-300*1e-300",
          "sum(x*y)^2",
          "x·y + xᵀ y[0]",
          "logsumexp(reshape(x, 3×1)·y)",
          "",
          "1/0",
          "ln(-1)",
          "20+x^2-10cos(2pi*x)+y^2-10cos(2pi*y)",
          "-".repeat(5_000) + "x",
          "sin(".repeat(150) + "x" + ")".repeat(150),
          dimensions(200));
  private static final List<String> OPERATIONS =
      List.of(
          "parse",
          "diff",
          "simplify",
          "expand",
          "gradient",
          "hessian",
          "eval",
          "explain",
          "factor",
          "solve",
          "limit",
          "series",
          "steps",
          "kinks",
          "together",
          "apart",
          "minimize",
          "critical",
          "taylor",
          "",
          "DIFF",
          "jacobian");
  private static final List<String> FIELDS =
      List.of(
          "\"wrt\":[\"x\"]",
          "\"wrt\":\"y\"",
          "\"wrt\":[\"x\",\"y\",\"x\"]",
          "\"wrt\":[1]",
          "\"wrt\":[\"(\"]",
          "\"order\":3",
          "\"order\":-1",
          "\"order\":1e9",
          "\"order\":99999999999999999999",
          "\"format\":\"latex\"",
          "\"format\":\"java\"",
          "\"format\":\"json\"",
          "\"format\":\"python\"",
          "\"format\":7",
          "\"at\":{\"x\":[1,2,3]}",
          "\"at\":{\"x\":[0,\"NaN\",\"-Infinity\",1e308],\"y\":2}",
          "\"at\":{\"x\":[1],\"y\":[1,2]}",
          "\"at\":{\"x\":\"9^9^9^9\"}",
          "\"at\":{\"x\":\"1/0\"}",
          "\"at\":[[]]",
          "\"digits\":30",
          "\"digits\":0",
          "\"method\":\"symbolic\"",
          "\"method\":\"magic\"",
          "\"method\":\"numeric\"",
          "\"method\":\"newton\"",
          "\"start\":{\"x\":1,\"y\":-1}",
          "\"start\":{\"x\":\"NaN\",\"y\":\"Infinity\"}",
          "\"start\":{\"x\":1e308,\"y\":-1e308,\"z\":\"1/0\"}",
          "\"start\":[1,2]",
          "\"start\":\"ln(-1)\"",
          "\"start\":0",
          "\"box\":{\"x\":[-1e308,1e308],\"y\":[-1e308,1e308]}",
          "\"box\":{\"x\":[-10,10],\"y\":[-10,10]}",
          "\"box\":{\"x\":[5,-5]}",
          "\"box\":{\"x\":[\"NaN\",\"Infinity\"]}",
          "\"box\":{\"x\":[0,\"1/0\"]}",
          "\"box\":{\"x\":[1]}",
          "\"box\":[[-1,1]]",
          "\"bounds\":{\"x\":[1,-1]}",
          "\"bounds\":{\"x\":[\"-Infinity\",\"NaN\"]}",
          "\"range\":[-1e300,1e300]",
          "\"range\":[\"NaN\",0]",
          "\"rate\":\"NaN\"",
          "\"rate\":-1e400",
          "\"schedule\":{\"kind\":7}",
          "\"steps\":1e12",
          "\"steps\":\"many\"",
          "\"tolerance\":0",
          "\"tolerance\":\"Infinity\"",
          "\"for\":[\"x\",\"y\",\"x\"]",
          "\"for\":{}",
          "\"for\":[\"x1\",\"x2\"]",
          "\"arrays\":{\"x\":3,\"y\":[3,\"n\"]}",
          "\"arrays\":\"x: 999999999×999999999, y: 1×3\"",
          "\"arrays\":{\"x\":{}}",
          "\"arrays\":\"x\"",
          "\"deadline\":50",
          "\"deadline\":-1",
          "\"id\":null",
          "\"id\":[[[[1]]]]",
          "\"surprise\":{\"deep\":[[[[[[1]]]]]]}");

  /// A bowl in many variables, `x1^2+x2^2`, and so on.
  private static String dimensions(int count) {
    return IntStream.rangeClosed(1, count)
        .mapToObj(i -> "x" + i + "^2")
        .collect(Collectors.joining("+"));
  }

  private final Random random;
  private int count;

  HostileLines(long seed) {
    this.random = new Random(seed);
  }

  /// Writes the next line with its line break.
  void writeNext(OutputStream output) throws IOException {
    count++;
    if (count % 4_000 == 0) {
      writeHuge(output);
    } else {
      output.write(next());
    }
    output.write('\n');
  }

  /// Fifty million bytes of one string.
  private static void writeHuge(OutputStream output) throws IOException {
    output.write("{\"id\":1,\"op\":\"diff\",\"expr\":\"".getBytes(StandardCharsets.UTF_8));
    byte[] piece = "x+".repeat(50_000).getBytes(StandardCharsets.UTF_8);
    for (int i = 0; i < 500; i++) {
      output.write(piece);
    }
    output.write("\"}".getBytes(StandardCharsets.UTF_8));
  }

  private byte[] next() {
    return switch (random.nextInt(10)) {
      case 0 -> randomBytes();
      case 1 -> nested().getBytes(StandardCharsets.UTF_8);
      case 2 -> truncated(request(formula())).getBytes(StandardCharsets.UTF_8);
      case 3 -> flipped(request(formula()));
      case 4 -> request(randomFormula()).getBytes(StandardCharsets.UTF_8);
      case 5 -> request(randomText()).getBytes(StandardCharsets.UTF_8);
      case 6 -> blank().getBytes(StandardCharsets.UTF_8);
      default -> request(formula()).getBytes(StandardCharsets.UTF_8);
    };
  }

  private byte[] randomBytes() {
    byte[] bytes = new byte[random.nextInt(300)];
    random.nextBytes(bytes);
    for (int i = 0; i < bytes.length; i++) {
      if (bytes[i] == '\n') {
        bytes[i] = 0;
      }
    }
    return bytes;
  }

  private String nested() {
    int depth = 2_000;
    return switch (random.nextInt(4)) {
      case 0 -> "[".repeat(depth) + "]".repeat(depth);
      case 1 -> "{\"a\":".repeat(depth);
      case 2 -> request("(".repeat(depth) + "x");
      default -> request("(".repeat(199) + "x" + ")".repeat(199));
    };
  }

  private String blank() {
    return pick(List.of("", " ", "\r", "\t\t", "{}", "[]", "null", "0", "\"x\"", "\ufeff"));
  }

  private String truncated(String request) {
    return request.substring(0, random.nextInt(request.length()));
  }

  private byte[] flipped(String request) {
    byte[] bytes = request.getBytes(StandardCharsets.UTF_8);
    int place = random.nextInt(bytes.length);
    bytes[place] = (byte) (bytes[place] ^ (1 << random.nextInt(8)));
    if (bytes[place] == '\n') {
      bytes[place] = ' ';
    }
    return bytes;
  }

  private String request(String formula) {
    StringBuilder json = new StringBuilder("{\"id\":").append(count);
    json.append(",\"op\":\"").append(pick(OPERATIONS)).append("\",\"expr\":");
    json.append(Json.quoted(formula));
    for (int i = random.nextInt(3); i > 0; i--) {
      json.append(',').append(pick(FIELDS));
    }
    // Mostly impatient, so that the test is over sooner; a later deadline above still counts.
    if (random.nextInt(50) > 0) {
      json.insert(json.indexOf(",") + 1, "\"deadline\":250,");
    }
    return json.append('}').toString();
  }

  private String formula() {
    return pick(FORMULAS);
  }

  /// A long formula of small parts, often right.
  private String randomFormula() {
    List<String> parts =
        List.of(
            "x", "y", "2", "+", "-", "*", "/", "^", "(", ")", "sin", "ln ", "|", "!", ".", ",",
            " ");
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(80); i >= 0; i--) {
      text.append(pick(parts));
    }
    return text.toString();
  }

  private String randomText() {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(200); i >= 0; i--) {
      text.appendCodePoint(random.nextInt(random.nextBoolean() ? 128 : 0x11000));
    }
    return text.toString();
  }

  private <T> T pick(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }
}
