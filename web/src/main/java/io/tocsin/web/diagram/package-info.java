/** Draws processes as their diagrams show them, for where no browser does. */
@NullMarked
package io.tocsin.web.diagram;

import org.jspecify.annotations.NullMarked;
