package io.tocsin.conformance;

import java.time.Duration;

/**
 * The time that a step of a procedure took, over several incidents.
 *
 * @param runs how often it began and ended
 * @param median of one run
 * @param total of all runs
 * @param late how far its runs went beyond their time boxes together
 */
public record StepTime(
    PlannedStep step, int runs, Duration median, Duration total, Duration late) {}
