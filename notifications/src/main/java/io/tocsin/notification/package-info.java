/** What all channels have in common: how they speak about attempts, and what they keep quiet. */
@NullMarked
package io.tocsin.notification;

import org.jspecify.annotations.NullMarked;
