/** Incidents that run, moved to another version of their procedure (spec, PR10). */
@NullMarked
package io.tocsin.workflow.migration;

import org.jspecify.annotations.NullMarked;
