@NullMarked
package io.tocsin.notification.twilio;

import org.jspecify.annotations.NullMarked;
