package io.tocsin.web.plan.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.tocsin.incident.Actor;
import io.tocsin.plan.PlanChange;
import io.tocsin.plan.PlanVersion.Origin;
import io.tocsin.web.document.PrintedHtml;
import io.tocsin.web.document.PrintedPdf;
import io.tocsin.workflow.plan.ImportedPlans;
import io.tocsin.workflow.plan.PlanFolder;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class PlanDocumentTest {

  private final ImportedPlans plans = mock(ImportedPlans.class);
  private final PlanDocument document =
      new PlanDocument(plans, mock(PrintedHtml.class), mock(PrintedPdf.class), Clock.systemUTC());

  @Test
  void isOfThePlanThatIsInForceWhenItIsAskedFor() {
    inForce(1, ShippedEdition.files());
    assertThat(text()).contains("Stabilise service").doesNotContain("Calm it down");

    Map<String, String> changed = new TreeMap<>(ShippedEdition.files());
    changed.computeIfPresent(
        PlanFolder.modelOf("general-response"),
        (path, model) -> model.replace("Stabilise service", "Calm it down"));
    inForce(2, changed);

    assertThat(text()).contains("Calm it down").doesNotContain("Stabilise service");
  }

  private void inForce(long number, Map<String, String> files) {
    PlanChange change =
        new PlanChange(number, "1.0", Origin.EDITED, Instant.EPOCH, Actor.person("wang"), "");
    when(plans.inForce())
        .thenReturn(new ImportedPlans.InForce(change, PlanFolder.read(files), files));
  }

  private String text() {
    return document.document(Locale.ENGLISH, ZoneOffset.UTC).toString();
  }
}
