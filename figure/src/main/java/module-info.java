/// Figures as data, and Plotly JSON, SVG and PNG from them.
module dev.nabla.figure {
  requires java.desktop;
  requires static transitive org.jspecify;

  exports dev.nabla.figure;
}
