@NullMarked
package io.tocsin.watch.schedule;

import org.jspecify.annotations.NullMarked;
