/**
 * What all doors for monitoring systems share (spec, I2, I3, I5, I6): how many come in at once,
 * what is on disk when it is answered, and what was refused.
 */
@NullMarked
package io.tocsin.web.api.intake;

import org.jspecify.annotations.NullMarked;
