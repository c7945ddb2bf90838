/** Who is reached, and whether each way was proved. */
@NullMarked
package io.tocsin.web.contact;

import org.jspecify.annotations.NullMarked;
