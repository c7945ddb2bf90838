@NullMarked
package io.tocsin.workflow.watch;

import org.jspecify.annotations.NullMarked;
