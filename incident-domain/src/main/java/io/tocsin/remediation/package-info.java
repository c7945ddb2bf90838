/** Touching the outside world: commands that a person confirms. */
@NullMarked
package io.tocsin.remediation;

import org.jspecify.annotations.NullMarked;
