package dev.nabla.bench.race;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// The other systems, each started when it is first asked for.
final class Peers implements AutoCloseable {
  /// Who races.
  enum Name {
    SYMPY("SymPy + NumPy", "with_sympy.py"),
    NUMPY("np.gradient", "with_numpy.py"),
    JAX("JAX", "with_jax.py"),
    TORCH("PyTorch", "with_torch.py"),
    CASADI("CasADi", "with_casadi.py"),
    C("C -O3 -ffast-math", "");

    private final String shown;
    private final String script;

    Name(String shown, String script) {
      this.shown = shown;
      this.script = script;
    }

    String shown() {
      return shown;
    }
  }

  /// Where things are.
  ///
  /// @param scripts the folder of the peers in Python
  /// @param python the interpreter to run them with
  /// @param program the compiled peer in C
  /// @param data the numbers that all read
  record Places(Path scripts, String python, Path program, Path data) {}

  private final Places places;
  private final int cores;
  private final Map<Name, Peer> started = new EnumMap<>(Name.class);
  private final Map<Name, String> missing = new EnumMap<>(Name.class);

  Peers(Places places, int cores) {
    this.places = places;
    this.cores = cores;
  }

  /// @throws NotMeasuredException if it is not here
  Peer get(Name name) {
    String reason = missing.get(name);
    if (reason != null) {
      throw new NotMeasuredException(reason);
    }
    Peer there = started.get(name);
    if (there == null) {
      try {
        there = Peer.start(command(name), places.data(), cores);
        started.put(name, there);
      } catch (NotMeasuredException absent) {
        missing.put(name, String.valueOf(absent.getMessage()));
        System.err.println("race: " + name.shown() + " is not here: " + absent.getMessage());
        throw absent;
      }
    }
    return there;
  }

  private List<String> command(Name name) {
    String data = places.data().toString();
    return name == Name.C
        ? List.of(places.program().toString(), data)
        : List.of(
            places.python(),
            places.scripts().resolve(name.script).toString(),
            data,
            Integer.toString(cores));
  }

  /// The names and versions of all that were met.
  List<String> versions() {
    return started.values().stream().map(Peer::version).toList();
  }

  @Override
  public void close() {
    started.values().forEach(Peer::close);
  }
}
