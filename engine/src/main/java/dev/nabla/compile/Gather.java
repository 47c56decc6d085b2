package dev.nabla.compile;

import java.util.ArrayList;
import java.util.List;

/// Copies entries of a view, in the order of rows, into or out of a block. Axes that lie one after
/// the other in memory are taken as one.
final class Gather {
  /// A call to copy a shorter run takes longer than a loop.
  private static final int LONG_RUN = 32;

  private final View view;
  private final int[] lengths;
  private final int[] strides;

  Gather(View view) {
    this.view = view;
    List<Integer> merged = new ArrayList<>();
    List<Integer> steps = new ArrayList<>();
    for (int i = 0; i < view.lengths().size(); i++) {
      int length = view.lengths().get(i);
      int stride = view.strides().get(i);
      boolean follows = !merged.isEmpty() && steps.getLast() == stride * length;
      if (follows) {
        merged.set(merged.size() - 1, merged.getLast() * length);
        steps.set(steps.size() - 1, stride);
      } else {
        merged.add(length);
        steps.add(stride);
      }
    }
    if (merged.isEmpty()) {
      merged.add(1);
      steps.add(1);
    }
    lengths = merged.stream().mapToInt(each -> each).toArray();
    strides = steps.stream().mapToInt(each -> each).toArray();
  }

  int buffer() {
    return view.buffer();
  }

  int offset() {
    return view.offset();
  }

  /// Whether entry number i is at offset + i.
  boolean isContiguous() {
    return lengths.length == 1 && (strides[0] == 1 || lengths[0] == 1);
  }

  /// Whether all entries are the same one.
  boolean isConstant() {
    return lengths.length == 1 && strides[0] == 0;
  }

  /// Where entry number `flat` is.
  private int place(int flat) {
    int place = view.offset();
    int rest = flat;
    for (int axis = lengths.length - 1; axis >= 0; axis--) {
      place += rest % lengths[axis] * strides[axis];
      rest /= lengths[axis];
    }
    return place;
  }

  void load(double[] buffer, int flat, double[] to, int toAt, int length) {
    int axis = lengths.length - 1;
    int stride = strides[axis];
    int done = 0;
    while (done < length) {
      int at = flat + done;
      int column = at % lengths[axis];
      int from = place(at);
      int rows = axis == 0 ? 1 : lengths[axis - 1] - at / lengths[axis] % lengths[axis - 1];
      int down = axis == 0 ? 0 : strides[axis - 1];
      for (int row = 0; row < rows && done < length; row++) {
        int run = Math.min(length - done, lengths[axis] - column);
        copy(buffer, from, stride, to, toAt + done, run);
        from += down - column * stride;
        column = 0;
        done += run;
      }
    }
  }

  private static void copy(double[] buffer, int from, int stride, double[] to, int toAt, int run) {
    if (stride == 0) {
      double value = buffer[from];
      for (int i = 0; i < run; i++) {
        to[toAt + i] = value;
      }
    } else if (stride == 1 && run > LONG_RUN) {
      System.arraycopy(buffer, from, to, toAt, run);
    } else {
      for (int i = 0; i < run; i++) {
        to[toAt + i] = buffer[from + i * stride];
      }
    }
  }

  void store(double[] block, int blockAt, double[] buffer, int flat, int length) {
    if (isContiguous()) {
      System.arraycopy(block, blockAt, buffer, view.offset() + flat, length);
      return;
    }
    int axis = lengths.length - 1;
    int stride = strides[axis];
    int done = 0;
    while (done < length) {
      int at = flat + done;
      int run = Math.min(length - done, lengths[axis] - at % lengths[axis]);
      int to = place(at);
      int from = blockAt + done;
      for (int i = 0; i < run; i++) {
        buffer[to + i * stride] = block[from + i];
      }
      done += run;
    }
  }
}
