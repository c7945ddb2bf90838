package io.tocsin.web.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Optional;

/**
 * What was made of a beat.
 *
 * @param outcome beat, or ignored
 * @param reason left out unless it was ignored
 */
public record BeatJson(
    String heartbeat,
    String outcome,
    @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<String> reason) {}
