/** Where providers report what became of messages; each call proves itself by its signature. */
@NullMarked
package io.tocsin.web.callback;

import org.jspecify.annotations.NullMarked;
