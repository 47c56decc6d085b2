/// Benchmarks of the engine.
module dev.nabla.bench {
  requires dev.nabla;
  requires static org.jspecify;
  requires java.management;
  requires jmh.core;
  requires rings;
}
