/// Learning from data: tables from files, random numbers as NumPy draws them.
@NullMarked
package dev.nabla.learn;

import org.jspecify.annotations.NullMarked;
