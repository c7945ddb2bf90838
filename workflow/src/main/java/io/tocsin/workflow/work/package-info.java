/**
 * In-process workers for the engine's external tasks: everything that touches the outside world.
 */
@NullMarked
package io.tocsin.workflow.work;

import org.jspecify.annotations.NullMarked;
