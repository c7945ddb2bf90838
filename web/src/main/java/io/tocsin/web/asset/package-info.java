/** Style sheets, scripts and pictures under {@code /static}. */
@NullMarked
package io.tocsin.web.asset;

import org.jspecify.annotations.NullMarked;
