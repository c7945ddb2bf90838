/** The process of an incident: what the domain tells it, and what its steps call. */
@NullMarked
package io.tocsin.workflow.lifecycle;

import org.jspecify.annotations.NullMarked;
