/** Tests of what models say. */
@NullMarked
package io.tocsin.workflow.model;

import org.jspecify.annotations.NullMarked;
