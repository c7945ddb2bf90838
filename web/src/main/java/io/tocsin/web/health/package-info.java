/** What MicroProfile Health is told. */
@NullMarked
package io.tocsin.web.health;

import org.jspecify.annotations.NullMarked;
