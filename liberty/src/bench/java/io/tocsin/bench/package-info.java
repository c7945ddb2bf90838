/**
 * What the product costs next to the bare engine, how fast a message is out and what holds it up,
 * and that none is lost or doubled when the server is killed.
 */
@NullMarked
package io.tocsin.bench;

import org.jspecify.annotations.NullMarked;
