package io.tocsin.workflow.model;

import io.tocsin.conformance.StepKind;
import java.util.Optional;

/**
 * A step of a procedure, to read.
 *
 * @param role who does it; empty where Tocsin does
 * @param kind absent where the step is none of the plan's kinds
 * @param work what Tocsin does in it; absent where a person does it
 * @param timeBox name of the deadline by which it ends or is decided; absent where it has none
 */
public record ProcedureStep(
    String id,
    StepTexts texts,
    String role,
    Optional<StepKind> kind,
    Optional<StepWork> work,
    Optional<String> timeBox) {}
