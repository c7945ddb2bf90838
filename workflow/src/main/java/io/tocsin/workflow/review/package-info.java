/**
 * The engine's side of reviewing the plan: the round that waits, and the steps of one that runs.
 */
@NullMarked
package io.tocsin.workflow.review;

import org.jspecify.annotations.NullMarked;
