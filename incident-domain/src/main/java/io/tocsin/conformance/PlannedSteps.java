package io.tocsin.conformance;

import java.util.List;

/** What the models of procedures foresee. */
public interface PlannedSteps {

  /** The steps in the order of the diagram; empty when no such version is known any more. */
  List<PlannedStep> planned(String procedureKey, int version);
}
