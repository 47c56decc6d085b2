/// Learning from data: random numbers as NumPy draws them.
@NullMarked
package dev.nabla.learn;

import org.jspecify.annotations.NullMarked;
