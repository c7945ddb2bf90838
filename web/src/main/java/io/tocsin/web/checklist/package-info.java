/** The recovery checklist (spec, K). */
@NullMarked
package io.tocsin.web.checklist;

import org.jspecify.annotations.NullMarked;
