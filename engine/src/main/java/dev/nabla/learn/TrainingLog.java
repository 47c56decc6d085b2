package dev.nabla.learn;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The loss of epochs, from 0, which is the loss at the start. Immutable.
///
/// All epochs are kept up to 65,536. When there are more, every other one is dropped, as often as
/// need be; the last one stays.
public final class TrainingLog {
  private static final int DECIMALS = 6;

  private final long[] epochs;
  private final double[] losses;

  private TrainingLog(long[] epochs, double[] losses) {
    this.epochs = epochs;
    this.losses = losses;
  }

  /// How many epochs it has.
  public int size() {
    return epochs.length;
  }

  /// The number of the epoch at a place.
  public long epoch(int index) {
    return epochs[index];
  }

  /// The loss of the epoch at a place.
  public double loss(int index) {
    return losses[index];
  }

  public long[] epochs() {
    return epochs.clone();
  }

  public double[] losses() {
    return losses.clone();
  }

  /// Lines as `Iter 5 - MSE loss=0.420053`, of the epochs whose number is a multiple, and of the
  /// last one. If the loss has not become small enough in that, its line has the loss before, since
  /// the new one is what was not worth an epoch.
  ///
  /// @param every at least 1
  public List<String> lines(Loss loss, long every, TrainingStop stop) {
    List<String> lines = new ArrayList<>();
    int last = size() - 1;
    for (int i = 0; i < last; i++) {
      if (epochs[i] % every == 0) {
        lines.add(line(epochs[i], loss, losses[i]));
      }
    }
    double shown =
        switch (stop) {
          case TrainingStop.SmallDecrease(double before, double after, double least) -> before;
          case TrainingStop.Rise rise -> losses[last];
          case TrainingStop.SmallGradient small -> losses[last];
          case TrainingStop.Limit limit -> losses[last];
          case TrainingStop.Diverged diverged -> losses[last];
          case TrainingStop.NotANumber none -> losses[last];
          case TrainingStop.Cancelled cancelled -> losses[last];
          case TrainingStop.ByMethod method -> losses[last];
        };
    lines.add(line(epochs[last], loss, shown));
    return lines;
  }

  private static String line(long epoch, Loss loss, double value) {
    String shown =
        Double.isFinite(value)
            ? new BigDecimal(value).setScale(DECIMALS, RoundingMode.HALF_EVEN).toPlainString()
            : Double.toString(value);
    return "Iter %d - %s loss=%s".formatted(epoch, loss.title(), shown);
  }

  /// A log while it is being written.
  static final class Writing {
    private static final int MOST = 1 << 16;
    private static final int FIRST = 64;

    private long[] epochs = new long[FIRST];
    private double[] losses = new double[FIRST];
    private int size;
    private long stride = 1;

    /// Adds the next epoch; what is not kept is left out.
    void add(long epoch, double loss) {
      if (epoch % stride != 0) {
        return;
      }
      if (size == MOST) {
        thin();
        if (epoch % stride != 0) {
          return;
        }
      }
      if (size == epochs.length) {
        epochs = Arrays.copyOf(epochs, 2 * size);
        losses = Arrays.copyOf(losses, 2 * size);
      }
      epochs[size] = epoch;
      losses[size++] = loss;
    }

    private void thin() {
      stride *= 2;
      int kept = 0;
      for (int i = 0; i < size; i++) {
        if (epochs[i] % stride == 0) {
          epochs[kept] = epochs[i];
          losses[kept++] = losses[i];
        }
      }
      size = kept;
    }

    /// The log so far, with the last epoch whether it is kept or not.
    TrainingLog ended(long epoch, double loss) {
      boolean has = size > 0 && epochs[size - 1] == epoch;
      int count = has ? size : size + 1;
      long[] all = Arrays.copyOf(epochs, count);
      double[] values = Arrays.copyOf(losses, count);
      all[count - 1] = epoch;
      values[count - 1] = loss;
      return new TrainingLog(all, values);
    }

    void write(JsonWriter json) {
      json.name("log").open('{');
      json.name("stride").value(stride);
      json.name("epochs").values(Arrays.copyOf(epochs, size));
      json.name("losses").values(Arrays.copyOf(losses, size));
      json.close('}');
    }

    static Writing read(JsonObject object) {
      Writing log = new Writing();
      log.stride = object.whole("stride");
      log.epochs = object.wholes("epochs");
      log.losses = object.numbers("losses");
      log.size = log.epochs.length;
      if (log.stride < 1 || log.size < 1 || log.size != log.losses.length) {
        throw new ModelException("its log is not whole");
      }
      return log;
    }
  }
}
