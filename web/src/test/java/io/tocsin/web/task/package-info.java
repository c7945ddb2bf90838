/** The task list's forms. */
@NullMarked
package io.tocsin.web.task;

import org.jspecify.annotations.NullMarked;
