/** The steps that wait for people. */
@NullMarked
package io.tocsin.workflow.task;

import org.jspecify.annotations.NullMarked;
