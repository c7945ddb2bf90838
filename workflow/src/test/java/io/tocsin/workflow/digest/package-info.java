@NullMarked
package io.tocsin.workflow.digest;

import org.jspecify.annotations.NullMarked;
