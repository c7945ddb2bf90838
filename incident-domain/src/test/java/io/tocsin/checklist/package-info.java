/** Tests of the checklist. */
@NullMarked
package io.tocsin.checklist;

import org.jspecify.annotations.NullMarked;
