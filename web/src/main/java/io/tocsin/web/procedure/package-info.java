/** A procedure as a diagram with its texts. */
@NullMarked
package io.tocsin.web.procedure;

import org.jspecify.annotations.NullMarked;
