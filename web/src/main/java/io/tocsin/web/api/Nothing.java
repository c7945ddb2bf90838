package io.tocsin.web.api;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;

/** The body of a command that needs none: {@code {}}; the annotation lets Jackson write it. */
@JsonPropertyOrder
public record Nothing() {}
