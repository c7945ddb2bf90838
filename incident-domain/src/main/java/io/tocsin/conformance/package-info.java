/** What became of the steps that the plan foresaw: the facts of it, and the report on them. */
@NullMarked
package io.tocsin.conformance;

import org.jspecify.annotations.NullMarked;
