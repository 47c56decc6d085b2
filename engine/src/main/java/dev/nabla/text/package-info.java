/// Text in (the grammar and its error messages) and text out (plain, LaTeX, Java, Python).
@NullMarked
package dev.nabla.text;

import org.jspecify.annotations.NullMarked;
