package dev.nabla.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.lang.classfile.ClassFile;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class MethodSizesTest {
  @Test
  void everyMethodOfTheCompilerIsSmallEnoughToBeCompiled() {
    Path folder = Project.classes("engine").resolve("dev/nabla/compile");
    List<Path> seen =
        Project.classFiles("engine").stream().filter(file -> file.startsWith(folder)).toList();
    assertFalse(seen.isEmpty());
    assertEquals(
        List.of(),
        seen.stream()
            .flatMap(file -> MethodSizes.tooLarge(MethodSizes.bytes(file)).stream())
            .toList());
  }

  @Test
  void theLimitIsTheFirstSizeThatIsFound() {
    assertEquals(List.of(), MethodSizes.tooLarge(classWithMethodOf(MethodSizes.LIMIT - 1)));
    assertEquals(
        List.of("Large.run has 8000 bytes"),
        MethodSizes.tooLarge(classWithMethodOf(MethodSizes.LIMIT)));
  }

  private static byte[] classWithMethodOf(int bytes) {
    return ClassFile.of()
        .build(
            ClassDesc.of("Large"),
            type ->
                type.withMethodBody(
                    "run",
                    MethodTypeDesc.ofDescriptor("()V"),
                    ClassFile.ACC_PUBLIC | ClassFile.ACC_STATIC,
                    code -> {
                      for (int i = 0; i < bytes - 1; i++) {
                        code.nop();
                      }
                      code.return_();
                    }));
  }
}
