/** Who is told and who is woken, and when. */
@NullMarked
package io.tocsin.escalation;

import org.jspecify.annotations.NullMarked;
