/** Tests of the intake of alerts. */
@NullMarked
package io.tocsin.alert;

import org.jspecify.annotations.NullMarked;
