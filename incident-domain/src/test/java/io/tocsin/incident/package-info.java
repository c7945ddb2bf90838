/** Tests of the incident's use cases. */
@NullMarked
package io.tocsin.incident;

import org.jspecify.annotations.NullMarked;
