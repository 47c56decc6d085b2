/// The door of the engine: parse, differentiate, simplify, evaluate and compile a formula.
@NullMarked
package dev.nabla;

import org.jspecify.annotations.NullMarked;
