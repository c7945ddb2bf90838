package io.tocsin.incident;

import java.util.List;

/** Writes down what the engine is told; classifies at the start as the life cycle does. */
final class RecordingProcess implements IncidentProcess {

  private final List<String> told;
  private final ClassifyingIncident classifying;

  RecordingProcess(List<String> told, ClassifyingIncident classifying) {
    this.told = told;
    this.classifying = classifying;
  }

  @Override
  public void start(Incident incident) {
    told.add("start " + incident.id());
    classifying.classify(incident.id());
  }

  @Override
  public void acknowledged(IncidentId id) {
    told.add("acknowledged " + id);
  }

  @Override
  public void severityChanged(IncidentId id) {
    told.add("severityChanged " + id);
  }

  @Override
  public void procedureSwitched(IncidentId id) {
    told.add("procedureSwitched " + id);
  }

  @Override
  public void recoveryVerified(IncidentId id) {
    told.add("recoveryVerified " + id);
  }

  @Override
  public void reopened(IncidentId id) {
    told.add("reopened " + id);
  }

  @Override
  public void closingConfirmed(IncidentId id) {
    told.add("closingConfirmed " + id);
  }

  @Override
  public void cancelled(IncidentId id) {
    told.add("cancelled " + id);
  }
}
