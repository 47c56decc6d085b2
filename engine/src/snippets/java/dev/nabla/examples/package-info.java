/// Examples that the documentation shows, compiled with the tests.
@NullMarked
package dev.nabla.examples;

import org.jspecify.annotations.NullMarked;
