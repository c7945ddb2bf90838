@NullMarked
package io.tocsin.heartbeat;

import org.jspecify.annotations.NullMarked;
