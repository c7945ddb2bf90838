package io.tocsin.incident;

import io.tocsin.text.LocalText;

/** Something that has to be settled first: an item of the checklist, or the postmortem. */
public record OpenItem(String key, LocalText text) {}
