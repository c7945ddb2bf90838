/** The incident: an emergency from its first sign until its postmortem is done. */
@NullMarked
package io.tocsin.incident;

import org.jspecify.annotations.NullMarked;
