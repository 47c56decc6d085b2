/// Numbers to any precision with a bound of their error. Not exported; [dev.nabla.enclosure.Digits]
/// is the way in.
@NullMarked
package dev.nabla.enclosure.ball;

import org.jspecify.annotations.NullMarked;
