/** The running server, seen from outside. */
@NullMarked
package io.tocsin.it;

import org.jspecify.annotations.NullMarked;
