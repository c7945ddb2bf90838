/** Tests of who is told what. */
@NullMarked
package io.tocsin.escalation;

import org.jspecify.annotations.NullMarked;
