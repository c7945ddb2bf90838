@NullMarked
package io.tocsin.workflow.review;

import org.jspecify.annotations.NullMarked;
