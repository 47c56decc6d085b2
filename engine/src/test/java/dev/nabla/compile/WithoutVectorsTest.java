package dev.nabla.compile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.nabla.expr.Build;
import dev.nabla.expr.Expr;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// The same program in a virtual machine without the incubator module.
class WithoutVectorsTest {
  private static final String MODULE = "jdk.incubator.vector";

  /// Prints what [#checksum()] gives and whether the module is there.
  public static void main(String[] arguments) {
    boolean present = ModuleLayer.boot().findModule(MODULE).isPresent();
    System.out.println(checksum() + " " + present);
  }

  @Test
  void resultsHaveTheSameBitsWithoutTheModule() throws IOException, InterruptedException {
    assertTrue(ModuleLayer.boot().findModule(MODULE).isPresent());
    String path =
        Optional.ofNullable(System.getProperty("jdk.module.path"))
            .orElse(System.getProperty("java.class.path"));
    String classes = path + File.pathSeparator + Path.of("target", "test-classes");
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xlog:class+load:stderr",
                "-cp",
                classes,
                WithoutVectorsTest.class.getName())
            .start();
    String loaded = read(process.getErrorStream());
    String printed = read(process.getInputStream()).strip();
    assertEquals(0, process.waitFor(), loaded);
    assertEquals(checksum() + " false", printed);
    assertTrue(loaded.contains("dev.nabla.compile.kernel.ScalarLoops"), "classes were listed");
    for (String name : List.of(MODULE, "kernel.Vector", "kernel.Lanes", "kernel.Warming")) {
      assertTrue(!loaded.contains(name), name + " was loaded");
    }
  }

  private static String read(java.io.InputStream stream) throws IOException {
    return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
  }

  /// Of the bits of 200 random expressions over a column, some of it far more than once.
  private static long checksum() {
    Expr.Symbol x = Build.symbol("x");
    Expr.Symbol y = Build.symbol("y");
    RandomExpressions random = new RandomExpressions(5, x, y);
    double[] xs = new double[3001];
    for (int i = 0; i < xs.length; i++) {
      xs[i] = (i - 1500) / 211.0;
    }
    long sum = 0;
    for (int i = 0; i < 200; i++) {
      double[][] results = new double[1][xs.length];
      Compiled compiled = Compiler.compile(random.next(), x, y);
      compiled.evaluate(new double[][] {xs, {0.3}}, results);
      sum = sum * 31 + Arrays.hashCode(results[0]);
    }
    return sum;
  }
}
