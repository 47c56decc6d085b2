/// Benchmarks, and the same work done by peers.
@NullMarked
package dev.nabla.bench;

import org.jspecify.annotations.NullMarked;
