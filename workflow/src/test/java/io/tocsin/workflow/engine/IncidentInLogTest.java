package io.tocsin.workflow.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class IncidentInLogTest {

  @Test
  void namesTheIncidentWhileTheThreadIsAtIt() {
    try (var atIncident = IncidentInLog.during("42")) {
      assertThat(IncidentInLog.present()).contains("42");
    }
    assertThat(IncidentInLog.present()).isEmpty();
  }

  @Test
  void namesNoIncidentForAProcessThatBelongsToNone() {
    try (var atDelivery = IncidentInLog.during("delivery:7")) {
      assertThat(IncidentInLog.present()).isEmpty();
    }
  }
}
