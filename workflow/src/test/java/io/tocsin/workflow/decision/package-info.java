@NullMarked
package io.tocsin.workflow.decision;

import org.jspecify.annotations.NullMarked;
