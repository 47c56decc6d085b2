package dev.nabla.book.wire;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What `docs/wire.md` promises is all there is.
class CodeTest {
  private static String page = "";

  @BeforeAll
  static void read() throws IOException {
    page = Files.readString(Path.of("..", "docs", "wire.md"));
  }

  @ParameterizedTest
  @EnumSource
  void theDescriptionOfTheWireHasEveryCode(Code code) {
    assertTrue(page.contains("`" + code.text() + "`"), code::text);
  }

  @ParameterizedTest
  @EnumSource
  void theDescriptionOfTheWireHasEveryOperation(Operation operation) {
    assertTrue(page.contains("`" + operation.text() + "`"), operation::text);
  }
}
