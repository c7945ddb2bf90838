/** Who is asking, and what is refused before a resource sees it (spec, X1–X3). */
@NullMarked
package io.tocsin.web.security;

import org.jspecify.annotations.NullMarked;
