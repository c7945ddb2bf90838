/** Declaring, finding and handling incidents. */
@NullMarked
package io.tocsin.web.incident;

import org.jspecify.annotations.NullMarked;
