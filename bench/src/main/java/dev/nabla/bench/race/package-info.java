/// The race: the same work in this engine and in other systems, in turns within one run.
@NullMarked
package dev.nabla.bench.race;

import org.jspecify.annotations.NullMarked;
