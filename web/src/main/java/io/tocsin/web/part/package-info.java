/** Parts that several pages show. Views are plain data: texts in the viewer's language already. */
@NullMarked
package io.tocsin.web.part;

import org.jspecify.annotations.NullMarked;
