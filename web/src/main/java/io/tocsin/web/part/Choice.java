package io.tocsin.web.part;

/** Something to pick: the key is sent, the label is shown. */
public record Choice(String key, String label) {}
