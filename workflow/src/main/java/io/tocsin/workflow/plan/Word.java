package io.tocsin.workflow.plan;

/** A value of a file, with the place where it stands. */
record Word(String text, String file, int line) {}
