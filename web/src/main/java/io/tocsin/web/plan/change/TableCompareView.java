package io.tocsin.web.plan.change;

import io.tocsin.workflow.decision.TableChange;
import java.util.Optional;

/**
 * A table of a draft against the one in force.
 *
 * @param change nothing where the draft's cannot be read
 * @param outdated whether another plan came into force since the draft was begun
 */
public record TableCompareView(
    long number, String path, Optional<TableChange> change, boolean outdated) {}
