package dev.nabla.compile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// Lets temporary values share buffers when their lifetimes do not overlap: the smallest free
/// buffer that is large enough, or the largest, grown.
final class BufferReuse {
  private final ArrayProgram program;
  private final List<Integer> sizes = new ArrayList<>();
  private final List<Integer> free = new ArrayList<>();
  private final Map<Integer, Integer> places = new HashMap<>();

  private BufferReuse(ArrayProgram program) {
    this.program = program;
  }

  static ArrayProgram of(ArrayProgram program) {
    return new BufferReuse(program).reused();
  }

  private ArrayProgram reused() {
    int first = program.firstTemporary();
    Map<Integer, Integer> lastUse = new HashMap<>();
    List<Statement> before = program.statements();
    for (int i = 0; i < before.size(); i++) {
      int step = i;
      before.get(i).buffers().forEach(buffer -> lastUse.put(buffer, step));
    }
    List<Statement> after = new ArrayList<>();
    for (int i = 0; i < before.size(); i++) {
      int step = i;
      List<Integer> used = before.get(i).buffers().filter(buffer -> buffer >= first).toList();
      used.forEach(buffer -> places.computeIfAbsent(buffer, this::place));
      after.add(Renumbering.of(before.get(i), buffer -> places.getOrDefault(buffer, buffer)));
      used.stream()
          .filter(buffer -> lastUse.getOrDefault(buffer, -1) == step)
          .forEach(buffer -> free.add(Objects.requireNonNull(places.get(buffer))));
    }
    ArrayProgram reused = new ArrayProgram(program.arguments(), program.results(), sizes, after);
    ProgramVerifier.verify(reused);
    ProgramVerifier.verifyReuse(program, reused);
    return reused;
  }

  private int place(int buffer) {
    int wanted = program.size(buffer);
    Integer best = null;
    for (int candidate : free) {
      best =
          best == null || isBetter(size(candidate), size(best), wanted)
              ? (Integer) candidate
              : best;
    }
    if (best == null) {
      sizes.add(wanted);
      return program.firstTemporary() + sizes.size() - 1;
    }
    free.removeIf(best::equals);
    sizes.set(best - program.firstTemporary(), Math.max(size(best), wanted));
    return best;
  }

  private int size(int place) {
    return sizes.get(place - program.firstTemporary());
  }

  private static boolean isBetter(int size, int than, int wanted) {
    return than < wanted ? size > than : size >= wanted && size < than;
  }
}
