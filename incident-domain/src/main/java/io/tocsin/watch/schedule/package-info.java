/** When a watch looks, once in the whole cluster; the only place that knows the scheduler. */
@NullMarked
package io.tocsin.watch.schedule;

import org.jspecify.annotations.NullMarked;
