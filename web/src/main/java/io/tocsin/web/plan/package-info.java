/** The plan in force and its reviews. */
@NullMarked
package io.tocsin.web.plan;

import org.jspecify.annotations.NullMarked;
