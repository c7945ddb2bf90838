package io.tocsin.workflow.model;

/**
 * A step of a deployed procedure, to read.
 *
 * @param role who does it; empty where Tocsin does
 */
public record ProcedureStep(String id, StepTexts texts, String role) {}
