/** How a resource's answer becomes a page in the reader's language. */
@NullMarked
package io.tocsin.web.page;

import org.jspecify.annotations.NullMarked;
