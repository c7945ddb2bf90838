/** Phone calls and text messages over Twilio's REST API. */
@NullMarked
package io.tocsin.notification.twilio;

import org.jspecify.annotations.NullMarked;
