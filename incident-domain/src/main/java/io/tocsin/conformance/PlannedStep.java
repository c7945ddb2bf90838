package io.tocsin.conformance;

import io.tocsin.text.LocalText;

/**
 * A step that a procedure foresees.
 *
 * @param step its id in the model
 * @param role who does it; empty where Tocsin does
 */
public record PlannedStep(String step, LocalText name, StepKind kind, String role) {}
