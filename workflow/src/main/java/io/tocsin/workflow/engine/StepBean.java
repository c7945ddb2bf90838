package io.tocsin.workflow.engine;

/** Marks a named bean that processes may use. */
public interface StepBean {}
