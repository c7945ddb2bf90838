package io.tocsin.evidence;

/**
 * A number that was measured.
 *
 * @param name short and stable, for example {@code latency} or {@code cpu.app}; the series of a
 *     plot
 * @param unit {@code ms}, {@code s}, {@code %}, {@code bytes}, {@code 1} for a count
 */
public record Measurement(String name, double value, String unit) {}
