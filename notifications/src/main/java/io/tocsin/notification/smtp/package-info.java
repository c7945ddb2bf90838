/** Mail. */
@NullMarked
package io.tocsin.notification.smtp;

import org.jspecify.annotations.NullMarked;
