package dev.nabla.bench.race;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.stream.Collectors;

/// Arrays of doubles as NumPy reads them: `.npy`, version 1.0, little-endian, row by row.
final class Npy {
  private static final int PREFIX = 10;
  private static final int ALIGNED = 64;
  private static final int CHUNK = 1 << 16;

  private Npy() {}

  static void write(Path file, double[] numbers, int... shape) {
    String axes =
        Arrays.stream(shape).mapToObj(length -> length + ",").collect(Collectors.joining(" "));
    String header = "{'descr': '<f8', 'fortran_order': False, 'shape': (" + axes + "), }";
    int fill = ALIGNED - (PREFIX + header.length() + 1) % ALIGNED;
    byte[] text = (header + " ".repeat(fill) + "\n").getBytes(StandardCharsets.US_ASCII);
    ByteBuffer bytes =
        ByteBuffer.allocate(PREFIX + text.length + CHUNK * Double.BYTES)
            .order(ByteOrder.LITTLE_ENDIAN);
    bytes.put((byte) 0x93).put("NUMPY".getBytes(StandardCharsets.US_ASCII));
    bytes.put((byte) 1).put((byte) 0).putShort((short) text.length).put(text);
    try (FileChannel channel =
        FileChannel.open(
            file,
            StandardOpenOption.CREATE,
            StandardOpenOption.WRITE,
            StandardOpenOption.TRUNCATE_EXISTING)) {
      int from = 0;
      do {
        int to = Math.min(numbers.length, from + CHUNK);
        for (int i = from; i < to; i++) {
          bytes.putDouble(numbers[i]);
        }
        bytes.flip();
        while (bytes.hasRemaining()) {
          channel.write(bytes);
        }
        bytes.clear();
        from = to;
      } while (from < numbers.length);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
