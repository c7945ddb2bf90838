/** Tocsin inside Liberty: its transactions, its timers and its work, seen from within. */
@NullMarked
package io.tocsin.it.container;

import org.jspecify.annotations.NullMarked;
