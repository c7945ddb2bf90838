/** The postmortem, written and read (spec, M). */
@NullMarked
package io.tocsin.web.postmortem;

import org.jspecify.annotations.NullMarked;
