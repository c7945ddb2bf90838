/** What people do with their steps. */
@NullMarked
package io.tocsin.workflow.task;

import org.jspecify.annotations.NullMarked;
