/// Learning from data: tables from files, random numbers as NumPy draws them, networks, their
/// training, and models in files.
@NullMarked
package dev.nabla.learn;

import org.jspecify.annotations.NullMarked;
