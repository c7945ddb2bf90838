/** The Camunda engine inside Open Liberty: its transactions, its threads, its beans, its life. */
@NullMarked
package io.tocsin.workflow.engine;

import org.jspecify.annotations.NullMarked;
