/** Touching a target: commands that a person confirmed. */
@NullMarked
package io.tocsin.action;

import org.jspecify.annotations.NullMarked;
