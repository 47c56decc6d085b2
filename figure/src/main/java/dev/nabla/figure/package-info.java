/// A figure is data; Plotly JSON, SVG and PNG are made from it.
@NullMarked
package dev.nabla.figure;

import org.jspecify.annotations.NullMarked;
