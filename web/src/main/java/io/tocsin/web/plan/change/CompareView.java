package io.tocsin.web.plan.change;

/**
 * A process of a draft beside the one in force.
 *
 * @param outdated whether another plan came into force since the draft was begun
 */
public record CompareView(long number, String path, boolean outdated) {}
