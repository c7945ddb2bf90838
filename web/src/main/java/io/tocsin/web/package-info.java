/** The browser's pages and the API. */
@NullMarked
package io.tocsin.web;

import org.jspecify.annotations.NullMarked;
