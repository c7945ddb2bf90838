/** Where an incident is in its procedure, to be drawn. */
@NullMarked
package io.tocsin.workflow.diagram;

import org.jspecify.annotations.NullMarked;
