/** Exercises: any procedure on the same engine, with nothing outside touched (spec, PR12). */
@NullMarked
package io.tocsin.drill;

import org.jspecify.annotations.NullMarked;
