/** The engine's side of the weekly word on who cannot be reached. */
@NullMarked
package io.tocsin.workflow.digest;

import org.jspecify.annotations.NullMarked;
