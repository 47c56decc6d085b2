package dev.nabla.compile.kernel;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorSpecies;

/// The vectors of this machine. Loaded only where the incubator module is present.
final class Lanes {
  static final VectorSpecies<Double> DOUBLES = DoubleVector.SPECIES_PREFERRED;
  static final VectorSpecies<Long> LONGS = DOUBLES.withLanes(long.class);
  static final int COUNT = DOUBLES.length();

  private Lanes() {}
}
