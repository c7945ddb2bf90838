/** The recovery checklist: what must hold before an incident counts as over. */
@NullMarked
package io.tocsin.checklist;

import org.jspecify.annotations.NullMarked;
