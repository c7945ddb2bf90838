package io.tocsin.workflow.world;

import static io.tocsin.workflow.world.ShippedPeople.LEVEL_1_P0;
import static io.tocsin.workflow.world.ShippedPeople.ON_CALL;
import static io.tocsin.workflow.world.ShippedPeople.ROUTE_P1;
import static io.tocsin.workflow.world.ShippedPeople.ROUTE_P2;

import io.tocsin.incident.IncidentId;
import io.tocsin.incident.Severity;
import io.tocsin.workflow.world.Outside.Mood;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Providers go away, refuse, and break off: nobody is forgotten, and nobody hears twice. */
class ProvidersTest {

  @RegisterExtension final World world = new World();

  @Test
  void aProviderThatIsAwayIsGoneAroundAfterAMinuteAndBringsEachMessageOnceWhenItComesBack() {
    world.provider("slack-webhook", Mood.AWAY);
    world.itIs("2026-11-24T14:00");
    IncidentId incident = world.declares("guard", Severity.P0, "site-outage");
    world.expect(
        "14:00",
        "declared P0",
        "tech-lead by mail; devops-team by mail; management by mail, sms;"
            + " devops-engineer by mail");
    world.expect("14:00", "page P0 1 1", LEVEL_1_P0);
    world.until("14:06");
    world.expect("14:01:02", "declared P0", "emergency-desk by mail");
    world.expect("14:05", "page P0 1 2", "devops-team by mail; emergency-desk by mail");
    world.acknowledges("tech-lead", incident);
    world.comments("tech-lead", incident);

    world.until("14:20");
    world.expect("14:07:02", "acknowledged", "emergency-desk by mail");
    world.provider("slack-webhook", Mood.THERE);
    world.until("14:35");
    world.expect("14:23:30", "declared P0", "emergency-desk by slack-emergency");
    world.expect("14:24:30", "acknowledged", "emergency-desk by slack-emergency");
  }

  @Test
  void aMessageThatIsRefusedGoesDownTheChainOfFallbacks() {
    world.plan(
        "contacts.yaml",
        contacts ->
            contacts.replace(
                "phone: ${env:TECH_LEAD_PHONE}",
                "phone: ${env:TECH_LEAD_PHONE}\n    sms: ${env:TECH_LEAD_PHONE}"));
    world.provider("twilio-call", Mood.REFUSING);
    world.provider("slack-webhook", Mood.REFUSING);
    world.itIs("2026-11-24T14:00");
    world.declares("guard", Severity.P0, "site-outage");

    world.until("14:04");
    world.expect(
        "14:00",
        "declared P0",
        "emergency-desk by mail; tech-lead by mail; devops-team by mail;"
            + " management by mail, sms; devops-engineer by mail");
    world.expect("14:00", "page P0 1 1", "tech-lead by mail, sms; devops-engineer by mail");
  }

  @Test
  void whatMayHaveArrivedIsSentAgainAtP1AndSaysSo() {
    world.provider("github-issue", Mood.BREAKING_OFF);
    world.itIs("2026-11-24T14:00");
    world.declares("guard", Severity.P1, "site-outage");
    world.expect("14:00", "declared P1", ROUTE_P1);
    world.expect("14:00", "page P1 1 1", ON_CALL);

    world.provider("github-issue", Mood.THERE);
    world.until("14:10");
    world.expect("14:00:02", "declared P1 (repeat?)", "issue-tracker by github");
  }

  @Test
  void whatMayHaveArrivedIsLeftToAPersonAtP2() {
    world.provider("github-issue", Mood.BREAKING_OFF);
    world.itIs("2026-11-24T14:00");
    world.declares("guard", Severity.P2, "site-outage");
    world.expect("14:00", "declared P2", ROUTE_P2);
    world.expect("14:00", "page P2 1 1", ON_CALL);

    world.provider("github-issue", Mood.THERE);
    world.until("14:50");
    world.resendsWhatWaitsForAPerson("tech-lead");
    world.expect("14:50", "declared P2 (repeat?)", "issue-tracker by github");
  }
}
