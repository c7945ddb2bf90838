package io.tocsin.workflow.model;

import io.tocsin.conformance.StepKind;
import java.util.Optional;

/**
 * A step of a deployed procedure, to read.
 *
 * @param role who does it; empty where Tocsin does
 * @param kind absent where the step is none of the plan's kinds
 */
public record ProcedureStep(String id, StepTexts texts, String role, Optional<StepKind> kind) {}
