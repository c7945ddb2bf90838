/** What people who wait are told while an incident is handled (spec, N7). */
@NullMarked
package io.tocsin.update;

import org.jspecify.annotations.NullMarked;
