package dev.nabla.book.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The lines of `contract.txt`: a request, and below it `=>` and its answer. Where the answer has
/// the message `*`, the words are those of the grammar and tested there.
class ContractTest {
  private static final String ANY = "\"message\":\"*\"";
  private static final Pattern MESSAGE = Pattern.compile("\"message\":\"(?:[^\"\\\\]|\\\\.)*\"");

  record Case(String request, String answer) {
    @Override
    public String toString() {
      return request;
    }
  }

  static Stream<Case> cases() throws IOException {
    List<Case> cases = new ArrayList<>();
    String request = "";
    for (String line : resource().lines().toList()) {
      if (line.startsWith("=> ")) {
        cases.add(new Case(request, line.substring(3)));
      } else if (!line.startsWith("# ")) {
        request = line;
      }
    }
    return cases.stream();
  }

  private static String resource() throws IOException {
    try (InputStream stream = ContractTest.class.getResourceAsStream("contract.txt")) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void everyRequestGetsItsAnswer(Case one) throws IOException {
    assertEquals(one.answer + "\n", masked(answers(one.request + "\n"), one.answer));
  }

  @Test
  void allRequestsInOneBatchGetTheirAnswersInOrder() throws IOException {
    StringBuilder requests = new StringBuilder();
    StringBuilder answers = new StringBuilder();
    for (Case one : cases().toList()) {
      requests.append(one.request).append('\n');
      answers.append(one.answer).append('\n');
    }
    assertEquals(masked(answers.toString(), ANY), masked(answers(requests.toString()), ANY));
  }

  /// The answers, with `*` for their messages if that is what is expected.
  private static String masked(String answers, String expected) {
    return expected.contains(ANY) ? MESSAGE.matcher(answers).replaceAll(ANY) : answers;
  }

  private static String answers(String requests) throws IOException {
    ByteArrayOutputStream output = new ByteArrayOutputStream();
    Batch.run(new ByteArrayInputStream(requests.getBytes(StandardCharsets.UTF_8)), output);
    return output.toString(StandardCharsets.UTF_8);
  }
}
