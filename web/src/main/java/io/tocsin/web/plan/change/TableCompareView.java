package io.tocsin.web.plan.change;

import io.tocsin.workflow.decision.TableChange;
import java.util.Optional;

/**
 * A table of a draft against the one in force.
 *
 * @param change nothing where the draft's cannot be read
 */
public record TableCompareView(long number, String path, Optional<TableChange> change) {}
