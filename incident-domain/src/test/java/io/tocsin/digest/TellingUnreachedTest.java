package io.tocsin.digest;

import static org.assertj.core.api.Assertions.assertThat;

import io.tocsin.delivery.DeliveryId;
import io.tocsin.delivery.PlanningDelivery;
import io.tocsin.delivery.SamplePlan;
import io.tocsin.delivery.verification.UnreachedContacts;
import io.tocsin.escalation.ResolvingLevel;
import io.tocsin.incident.Severity;
import io.tocsin.oncall.WhoIsOnCall;
import io.tocsin.plan.Contact;
import io.tocsin.plan.Plan;
import io.tocsin.plan.Plans;
import io.tocsin.plan.Recipient;
import io.tocsin.plan.UnreachedDigest;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The weekly word on who cannot be reached: to whom, when there is something to say (spec, N5). */
class TellingUnreachedTest {

  private static final Instant DUE = Instant.parse("2026-11-30T01:00:00Z");

  private final Plan plan =
      SamplePlan.plan(
          Optional.of(
              new UnreachedDigest(
                  DayOfWeek.MONDAY,
                  LocalTime.of(9, 0),
                  ZoneOffset.UTC,
                  List.of(new Recipient.InRole("devops"), new Recipient.Person("tech-lead")),
                  List.of("mail"))));
  private final Plans plans = () -> plan;
  private final List<String> planned = new ArrayList<>();
  private List<Contact> unreached = List.of();

  @Test
  void tellsEachRecipientByMailOnly() {
    unreached = plan.inRole("tech-lead");

    telling().tell(DUE);

    assertThat(planned)
        .containsExactly(
            "unreached:2026-11-30T01:00:00Z P3 team mail",
            "unreached:2026-11-30T01:00:00Z P3 tech-lead mail");
  }

  @Test
  void tellsNobodyThatAllIsWell() {
    telling().tell(DUE);

    assertThat(planned).isEmpty();
  }

  @Test
  void namesWhoCannotBeReachedInTheReadersLanguageAndWhereThatIsMended() {
    unreached = plan.inRole("tech-lead");

    assertThat(letter().write(Locale.ENGLISH).subject())
        .isEqualTo("One contact cannot be reached: Sample");
    assertThat(letter().write(Locale.ENGLISH).plainText())
        .contains("- Tech lead", "http://tocsin.example/contacts");
    assertThat(letter().write(Locale.SIMPLIFIED_CHINESE).plainText()).contains("- 技术负责人");

    unreached = plan.contacts();
    assertThat(letter().write(Locale.ENGLISH).subject()).startsWith("2 contacts cannot");
  }

  @Test
  void whatWasMendedBeforeItWasSentIsSaidToBe() {
    assertThat(letter().write(Locale.ENGLISH).subject()).startsWith("Everybody can be reached");
  }

  private DigestLetter letter() {
    return new DigestLetter(new Found(), plans, "http://tocsin.example");
  }

  private TellingUnreached telling() {
    return new TellingUnreached(
        new Found(), new ResolvingLevel(plans, new WhoIsOnCall() {}), new Planned(), plans);
  }

  private final class Found extends UnreachedContacts {

    @Override
    public List<Contact> now() {
      return unreached;
    }
  }

  private final class Planned extends PlanningDelivery {

    @Override
    public DeliveryId planLetter(
        String event, Severity severity, String contactKey, String channelKey) {
      planned.add(String.join(" ", event, severity.name(), contactKey, channelKey));
      return new DeliveryId("1");
    }
  }
}
