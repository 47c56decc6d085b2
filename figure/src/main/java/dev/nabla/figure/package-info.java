/// A figure is data; SVG, PNG, HTML and Plotly JSON are made from it.
///
/// Start at [dev.nabla.figure.Figure]. A figure holds panels, a panel holds axes and marks, and a
/// mark says what it means ([dev.nabla.figure.Role]), never which colour it has.
@NullMarked
package dev.nabla.figure;

import org.jspecify.annotations.NullMarked;
