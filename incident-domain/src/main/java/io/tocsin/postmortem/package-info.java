/** What is learnt from an incident: written, reviewed, published, and found again (spec, M). */
@NullMarked
package io.tocsin.postmortem;

import org.jspecify.annotations.NullMarked;
