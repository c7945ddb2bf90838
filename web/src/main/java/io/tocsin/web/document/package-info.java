/** Documents that leave the house: Markdown, printable HTML, PDF. All text in them is plain. */
@NullMarked
package io.tocsin.web.document;

import org.jspecify.annotations.NullMarked;
