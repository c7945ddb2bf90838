/**
 * A world without the server: engine, domain, database and the shipped plan run together on one
 * virtual clock, and all that leaves goes to providers of the test, which fail it where anybody
 * hears what the test does not name.
 */
@NullMarked
package io.tocsin.workflow.world;

import org.jspecify.annotations.NullMarked;
