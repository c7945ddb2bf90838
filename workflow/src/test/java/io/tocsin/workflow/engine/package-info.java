/** What we add to the engine. */
@NullMarked
package io.tocsin.workflow.engine;

import org.jspecify.annotations.NullMarked;
