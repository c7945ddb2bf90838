@NullMarked
package io.tocsin.workflow.work;

import org.jspecify.annotations.NullMarked;
