/** The task list and the page of one step. */
@NullMarked
package io.tocsin.web.task;

import org.jspecify.annotations.NullMarked;
