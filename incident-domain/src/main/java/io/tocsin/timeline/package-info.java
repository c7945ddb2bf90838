/** What happened in an incident, in order. */
@NullMarked
package io.tocsin.timeline;

import org.jspecify.annotations.NullMarked;
