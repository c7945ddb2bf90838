@NullMarked
package io.tocsin.workflow.conformance;

import org.jspecify.annotations.NullMarked;
