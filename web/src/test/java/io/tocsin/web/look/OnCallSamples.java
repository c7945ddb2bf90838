package io.tocsin.web.look;

import io.tocsin.web.oncall.OnCallView;
import io.tocsin.web.oncall.OnCallView.Override;
import io.tocsin.web.oncall.OnCallView.Row;
import io.tocsin.web.oncall.OnCallView.Schedule;
import io.tocsin.web.oncall.OnCallView.Turn;
import io.tocsin.web.oncall.OnCallView.Typed;
import io.tocsin.web.part.Choice;
import io.tocsin.web.part.Problem;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A schedule that is covered, with an override, and one with a gap now. */
final class OnCallSamples {

  private static final Typed NOTHING = new Typed("", "", "", "", "");
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
  private static final Instant BEGUN = Instant.parse("2026-11-23T02:00:00Z");
  private static final Duration WEEK = Duration.ofDays(7);

  private OnCallSamples() {}

  static OnCallView twoSchedules(Locale locale) {
    return view(new Samples(locale), true, NOTHING, List.of());
  }

  static OnCallView refused(Locale locale) {
    Samples s = new Samples(locale);
    return view(
        s,
        false,
        new Typed("duty", "lead", "2026-11-25T10:00", "2026-11-24T10:00", "A wedding"),
        List.of(
            new Problem(
                "to",
                "#to-duty",
                s.say("The end has to be later than the beginning.", "结束时间必须晚于开始时间。"))));
  }

  static OnCallView empty() {
    return new OnCallView(
        TODAY,
        TODAY.minusDays(7),
        TODAY.plusDays(7),
        true,
        List.of(),
        List.of(),
        true,
        NOTHING,
        List.of());
  }

  private static OnCallView view(Samples s, boolean present, Typed typed, List<Problem> problems) {
    return new OnCallView(
        TODAY,
        TODAY.minusDays(7),
        TODAY.plusDays(7),
        present,
        List.of(covered(s), gap(s)),
        List.of(
            new Choice("lead", s.say("Tech lead", "技术负责人")),
            new Choice("devops", s.say("DevOps engineer", "DevOps 工程师"))),
        true,
        typed,
        problems);
  }

  private static Schedule covered(Samples s) {
    Instant wedding = BEGUN.plus(Duration.ofDays(2));
    Instant after = wedding.plus(Duration.ofHours(9));
    Optional<String> lead = Optional.of(s.say("Tech lead", "技术负责人"));
    Optional<String> devops = Optional.of(s.say("DevOps engineer", "DevOps 工程师"));
    return new Schedule(
        "duty",
        s.say("DevOps duty", "运维值班"),
        "Asia/Shanghai",
        new Turn(lead, BEGUN, Optional.of(wedding)),
        Optional.of(new Turn(devops, wedding, Optional.of(after))),
        List.of(
            new Row(BEGUN, wedding, lead, true, Optional.empty()),
            new Row(
                wedding,
                after,
                devops,
                false,
                Optional.of(new Override("7", s.say("A wedding", "婚礼"), "wang", true))),
            new Row(after, BEGUN.plus(WEEK), lead, false, Optional.empty())),
        "https://tocsin.example/on-call/feed/ZHV0eXxlbnw0MTAyNDQ0ODAw.c2lnbmVk.ics");
  }

  private static Schedule gap(Samples s) {
    Optional<String> lead = Optional.of(s.say("Security lead", "安全负责人"));
    return new Schedule(
        "security",
        s.say("Security duty", "安全值班"),
        "Europe/Berlin",
        new Turn(Optional.empty(), BEGUN, Optional.empty()),
        Optional.empty(),
        List.of(
            new Row(BEGUN, BEGUN.plus(WEEK), Optional.empty(), true, Optional.empty()),
            new Row(BEGUN.plus(WEEK), BEGUN.plus(WEEK).plus(WEEK), lead, false, Optional.empty())),
        "https://tocsin.example/on-call/feed/c2VjdXJpdHl8ZW58NDEwMjQ0NDgwMA.c2lnbmVk.ics");
  }
}
