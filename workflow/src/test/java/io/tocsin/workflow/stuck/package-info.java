@NullMarked
package io.tocsin.workflow.stuck;

import org.jspecify.annotations.NullMarked;
