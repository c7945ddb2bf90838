/** The team's decision tables: classification and routing. */
@NullMarked
package io.tocsin.workflow.decision;

import org.jspecify.annotations.NullMarked;
