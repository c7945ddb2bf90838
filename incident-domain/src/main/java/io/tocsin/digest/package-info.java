/** The weekly word on who cannot be reached (spec, N5). */
@NullMarked
package io.tocsin.digest;

import org.jspecify.annotations.NullMarked;
