/// Differential calculus for the JVM: one expression graph, exact until asked otherwise.
module dev.nabla {
  requires static jdk.incubator.vector;
  requires static transitive org.jspecify;
  requires org.apache.commons.numbers.gamma;
  requires rings;
  requires ejml.core;
  requires ejml.ddense;
  requires de.siegmar.fastcsv;

  exports dev.nabla;
  exports dev.nabla.enclosure;
  exports dev.nabla.expr;
  exports dev.nabla.text;
  exports dev.nabla.algebra;
  exports dev.nabla.derive;
  exports dev.nabla.solve;
  exports dev.nabla.compile;
  exports dev.nabla.optimize;
  exports dev.nabla.learn;
}
