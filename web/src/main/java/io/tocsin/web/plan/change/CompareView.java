package io.tocsin.web.plan.change;

/** A process of a draft beside the one in force. */
public record CompareView(long number, String path) {}
