/// The examples of the documentation comments.
@NullMarked
package dev.nabla.figure.examples;

import org.jspecify.annotations.NullMarked;
