/** Pages about exercises (spec, PR12). */
@NullMarked
package io.tocsin.web.drill;

import org.jspecify.annotations.NullMarked;
