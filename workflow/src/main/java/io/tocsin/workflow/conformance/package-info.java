/** Hears what becomes of the steps of procedures, for the domain to keep. */
@NullMarked
package io.tocsin.workflow.conformance;

import org.jspecify.annotations.NullMarked;
