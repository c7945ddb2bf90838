/** The plan's history, and plans that somebody works at (spec, D1, PR10). */
@NullMarked
package io.tocsin.web.plan.change;

import org.jspecify.annotations.NullMarked;
