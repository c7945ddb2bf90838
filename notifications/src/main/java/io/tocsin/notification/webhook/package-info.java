/** Signed calls of any system's webhook. */
@NullMarked
package io.tocsin.notification.webhook;

import org.jspecify.annotations.NullMarked;
