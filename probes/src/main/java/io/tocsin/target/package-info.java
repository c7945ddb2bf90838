/**
 * How to reach what is looked at: sockets, HTTP, the Docker engine, PostgreSQL, Redis, each within
 * one deadline. Public only for the probes of this module.
 */
@NullMarked
package io.tocsin.target;

import org.jspecify.annotations.NullMarked;
