package io.tocsin.workflow.model;

/**
 * A step of a deployed procedure, to read.
 *
 * @param role who does it; empty where Tocsin does
 * @param confirmed Tocsin does it once a person has seen its command and said yes
 */
public record ProcedureStep(String id, StepTexts texts, String role, boolean confirmed) {}
