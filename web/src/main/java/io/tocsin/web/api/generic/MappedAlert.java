package io.tocsin.web.api.generic;

import static io.tocsin.web.api.intake.IntakeWording.SAY;

import com.fasterxml.jackson.databind.JsonNode;
import io.tocsin.alert.Alert;
import io.tocsin.plan.AlertMapping;
import io.tocsin.plan.AlertMapping.Field;
import io.tocsin.plan.Plan;
import io.tocsin.text.LocalText;
import io.tocsin.web.api.intake.Labels;
import io.tocsin.web.api.intake.Places;
import io.tocsin.web.api.intake.Reading;
import io.tocsin.web.api.intake.Unreadable;
import io.tocsin.web.api.intake.WireText;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * Reads one alert of a body. Where it says when it began, it is told from others by that, too; else
 * by its fingerprint alone.
 */
final class MappedAlert {

  static final String SOURCE = "generic";

  /** Of seconds since 1970 there are fewer until the year 5138. */
  private static final long MILLISECONDS_FROM = 100_000_000_000L;

  private final AlertMapping mapping;
  private final Plan.AlertRules rules;
  private final JsonNode body;
  private final String within;

  /**
   * @param body the part that is the alert
   * @param within its pointer, empty for the whole body
   */
  MappedAlert(AlertMapping mapping, Plan.AlertRules rules, JsonNode body, String within) {
    this.mapping = mapping;
    this.rules = rules;
    this.body = body;
    this.within = within;
  }

  Reading.Good read(Instant now) throws Unfit {
    String fingerprint =
        whole(Field.FINGERPRINT, WireText.FINGERPRINT)
            .orElseThrow(
                () -> new Unfit(name(Field.FINGERPRINT), SAY.say("nothing", "fingerprint")));
    String name =
        whole(Field.ALERTNAME, WireText.NAME)
            .orElseGet(() -> WireText.shortened(fingerprint, WireText.NAME));
    Optional<Instant> startsAt = startsAt();
    Alert alert =
        new Alert(
            SOURCE,
            fingerprint,
            startsAt.orElse(now),
            state(),
            name,
            new Labels(name)
                .about(
                    rules,
                    whole(Field.SEVERITY, WireText.LABEL),
                    whole(Field.SERVICE, WireText.LABEL),
                    whole(Field.COMPONENT, WireText.LABEL),
                    whole(Field.CATEGORY, WireText.LABEL))
                .all(),
            summary(name));
    return new Reading.Good(alert, startsAt.isEmpty());
  }

  /** As far as it can be shown, for an alert that is rejected. */
  String fingerprint() {
    try {
      return whole(Field.FINGERPRINT, WireText.FINGERPRINT).orElse("");
    } catch (Unfit e) {
      return "";
    }
  }

  private Alert.State state() throws Unfit {
    String place = Places.name(within, mapping.status());
    String status =
        Places.find(body, mapping.status())
            .orElseThrow(() -> new Unfit(place, SAY.say("nothing", "status")))
            .toLowerCase(Locale.ROOT);
    if (mapping.firing().contains(status)) {
      return Alert.State.FIRING;
    }
    if (mapping.resolved().contains(status)) {
      return Alert.State.RESOLVED;
    }
    throw new Unfit(
        place,
        SAY.say(
            "status.unknown",
            WireText.shown(status).orElse(""),
            mapping.key(),
            String.join(", ", mapping.firing().stream().sorted().toList()),
            String.join(", ", mapping.resolved().stream().sorted().toList())));
  }

  private Optional<Instant> startsAt() throws Unfit {
    Optional<String> found = Places.find(body, mapping.places(Field.STARTS_AT));
    return found.isEmpty() ? Optional.empty() : Optional.of(time(found.get()));
  }

  private Instant time(String text) throws Unfit {
    String place = name(Field.STARTS_AT);
    try {
      return text.matches("\\d{1,15}")
          ? sinceEpoch(Long.parseLong(text))
          : WireText.time("startsAt", text);
    } catch (Unreadable | DateTimeException e) {
      throw new Unfit(place, SAY.say("time.of.mapping"));
    }
  }

  private static Instant sinceEpoch(long number) {
    return number < MILLISECONDS_FROM
        ? Instant.ofEpochSecond(number)
        : Instant.ofEpochMilli(number);
  }

  private LocalText summary(String name) {
    Optional<String> chinese = shown(Field.SUMMARY);
    Optional<String> english = shown(Field.SUMMARY_EN);
    return new LocalText(
        english.or(() -> chinese).orElse(name), chinese.or(() -> english).orElse(name));
  }

  private Optional<String> shown(Field field) {
    return Places.find(body, mapping.places(field)).flatMap(WireText::shown);
  }

  private Optional<String> whole(Field field, int most) throws Unfit {
    Optional<String> found = Places.find(body, mapping.places(field));
    try {
      return found.isEmpty() ? found : Optional.of(WireText.whole(field.key(), found.get(), most));
    } catch (Unreadable e) {
      throw new Unfit(name(field), e.reason());
    }
  }

  private String name(Field field) {
    return Places.name(within, mapping.places(field));
  }
}
