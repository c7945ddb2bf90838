/** Drawings of lines and words, on the screen and on paper alike. */
@NullMarked
package io.tocsin.web.figure;

import org.jspecify.annotations.NullMarked;
