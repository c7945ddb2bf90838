/** The two clocks of an incident (spec, S3, S4). */
@NullMarked
package io.tocsin.servicelevel;

import org.jspecify.annotations.NullMarked;
