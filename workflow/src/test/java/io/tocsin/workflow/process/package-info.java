/** The process models, each run through every activity and flow on a virtual clock. */
@NullMarked
package io.tocsin.workflow.process;

import org.jspecify.annotations.NullMarked;
