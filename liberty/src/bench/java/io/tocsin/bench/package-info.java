/** What the product costs next to the bare engine, and how fast a mail is out. */
@NullMarked
package io.tocsin.bench;

import org.jspecify.annotations.NullMarked;
