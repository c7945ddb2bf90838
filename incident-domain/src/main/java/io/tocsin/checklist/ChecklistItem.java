package io.tocsin.checklist;

import io.tocsin.plan.ChecklistItemDefinition;
import java.time.Instant;
import java.util.Optional;

/** An item of the checklist as it stands in one incident (spec, K1). */
public record ChecklistItem(
    ChecklistItemDefinition definition,
    ItemState state,
    Optional<String> by,
    Optional<Instant> at,
    Optional<String> reason) {}
