/** What went wrong, as a page for people and as problem+json for programs. */
@NullMarked
package io.tocsin.web.error;

import org.jspecify.annotations.NullMarked;
