package dev.nabla.book.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ApiTest {
  private final Api api = new Api();

  @Test
  void takesTheOperationFromTheAddress() {
    Api.Answer answer = ask("diff", "{\"id\":7,\"expr\":\"x^2\"}");
    assertEquals(200, answer.status());
    assertEquals("{\"id\":7,\"ok\":true,\"result\":\"2*x\",\"notices\":[]}", text(answer));
  }

  @Test
  void answersAFormulaThatIsWrongWithAnErrorAndStatus200() {
    Api.Answer answer = ask("diff", "{\"expr\":\"sigmiod(x)\"}");
    assertEquals(200, answer.status());
    assertTrue(text(answer).contains("\"ok\":false"), text(answer));
  }

  @Test
  void saysWithTheStatusWhenTheRequestItselfIsWrong() {
    assertEquals(404, ask("diffs", "{\"expr\":\"x^2\"}").status());
    assertEquals(400, ask("diff", "").status());
    assertEquals(400, ask("diff", "not JSON").status());
    assertEquals(400, ask("diff", "{}").status());
    assertEquals(400, ask("diff", "{\"op\":\"parse\",\"expr\":\"x\"}").status());
    assertEquals(413, ask("diff", " ".repeat(Limits.LINE_BYTES + 1)).status());
  }

  private Api.Answer ask(String operation, String body) {
    return api.answer(operation, body.getBytes(StandardCharsets.UTF_8));
  }

  private static String text(Api.Answer answer) {
    return new String(answer.body(), StandardCharsets.UTF_8);
  }
}
