package io.tocsin.web.plan.change;

import io.tocsin.workflow.decision.TryingTable.Hit;
import java.util.List;

/** The rules of a table that fit what was asked. */
record TriedJson(List<Hit> hits) {}
