package io.tocsin.web.plan.change;

/**
 * A file of a draft that is edited as text.
 *
 * @param outdated whether another plan came into force since the draft was begun
 */
public record TextView(long number, String path, String text, boolean outdated) {}
