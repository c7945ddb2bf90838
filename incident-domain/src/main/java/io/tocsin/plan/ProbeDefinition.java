package io.tocsin.plan;

import io.tocsin.text.LocalText;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * A probe of the plan.
 *
 * @param kind which {@link io.tocsin.evidence.Probe} looks
 * @param component whose health it tells, when it is one component's
 * @param command what a person would type for the same look, to copy
 * @param good what a good result looks like
 */
public record ProbeDefinition(
    String key,
    String kind,
    LocalText name,
    Optional<String> component,
    Map<String, String> parameters,
    Duration timeout,
    Optional<String> command,
    LocalText good) {}
