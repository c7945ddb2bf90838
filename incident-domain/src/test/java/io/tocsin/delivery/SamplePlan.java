package io.tocsin.delivery;

import io.tocsin.plan.ChannelDefinition;
import io.tocsin.plan.Contact;
import io.tocsin.plan.Contact.Address;
import io.tocsin.plan.Intake;
import io.tocsin.plan.Plan;
import io.tocsin.plan.QuietHours;
import io.tocsin.plan.ReviewCycle;
import io.tocsin.plan.Settings;
import io.tocsin.plan.UnreachedDigest;
import io.tocsin.text.LocalText;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A plan that reaches a Chinese tech lead and an English team, and the settings it refers to. */
public final class SamplePlan {

  /** The tech lead's nights. */
  public static final QuietHours QUIET =
      new QuietHours(LocalTime.of(22, 0), LocalTime.of(7, 0), ZoneId.of("Asia/Shanghai"));

  private final Map<String, String> environment = new HashMap<>();

  public SamplePlan() {
    environment.put("TECH_LEAD_MAIL", "lead@example.com");
    environment.put("SMTP_HOST", "mail.example.com");
    environment.put("SMTP_PASSWORD", "s3cret");
  }

  public SamplePlan set(String name, String value) {
    environment.put(name, value);
    return this;
  }

  public SamplePlan unset(String name) {
    environment.remove(name);
    return this;
  }

  public AddressBook addressBook(Channels channels) {
    Settings settings =
        name -> Optional.ofNullable(environment.get(name)).filter(value -> !value.isBlank());
    return new AddressBook(SamplePlan::plan, settings, channels);
  }

  public static Plan plan() {
    return plan(Optional.empty());
  }

  public static Plan plan(Optional<UnreachedDigest> digest) {
    return new Plan(
        "sample",
        "1",
        LocalText.verbatim("Sample"),
        LocalDate.of(2026, 1, 1),
        "team",
        Map.of(),
        new Plan.AlertRules("project", "service", "category", Duration.ZERO, List.of(), List.of()),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        Duration.ZERO,
        List.of(),
        Intake.USUAL,
        channels(),
        contacts(),
        List.of(),
        Map.of(),
        List.of(),
        ReviewCycle.USUAL,
        digest);
  }

  private static List<ChannelDefinition> channels() {
    return List.of(
        new ChannelDefinition(
            "mail",
            "fake",
            new LocalText("Mail", "邮件"),
            Map.of("host", "${env:SMTP_HOST}", "password", "${env:SMTP_PASSWORD:}"),
            Optional.of("room")),
        new ChannelDefinition(
            "pigeon", "pigeon", LocalText.verbatim("Pigeon"), Map.of(), Optional.empty()),
        new ChannelDefinition(
            "room",
            "fake",
            new LocalText("Room", "群"),
            Map.of("host", "rooms.example.com"),
            Optional.empty()));
  }

  private static List<Contact> contacts() {
    return List.of(
        new Contact(
            "tech-lead",
            new LocalText("Tech lead", "技术负责人"),
            Set.of("tech-lead"),
            Locale.SIMPLIFIED_CHINESE,
            List.of(new Address("mail", "${env:TECH_LEAD_MAIL}"), new Address("pigeon", "loft 3")),
            Optional.of(QUIET)),
        new Contact(
            "team",
            new LocalText("Team", "团队"),
            Set.of("devops"),
            Locale.ENGLISH,
            List.of(new Address("mail", "team@example.com"), new Address("room", "#alerts")),
            Optional.empty()));
  }
}
