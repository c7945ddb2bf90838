/** The emergency response plan as data: everything a team replaces without touching Java. */
@NullMarked
package io.tocsin.plan;

import org.jspecify.annotations.NullMarked;
