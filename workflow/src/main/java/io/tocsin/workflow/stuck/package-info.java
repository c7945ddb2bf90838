/** Work of the engine that failed too often: it waits until a person lets it be tried again. */
@NullMarked
package io.tocsin.workflow.stuck;

import org.jspecify.annotations.NullMarked;
