/** Tests of the clocks. */
@NullMarked
package io.tocsin.servicelevel;

import org.jspecify.annotations.NullMarked;
