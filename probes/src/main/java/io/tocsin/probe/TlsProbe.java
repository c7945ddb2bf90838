package io.tocsin.probe;

import io.tocsin.evidence.Measurement;
import io.tocsin.evidence.Probe;
import io.tocsin.evidence.ProbeRequest;
import io.tocsin.evidence.ProbeResult;
import io.tocsin.evidence.ProbeResult.Seen;
import io.tocsin.evidence.Verdict;
import io.tocsin.target.Attempt;
import io.tocsin.target.TlsTarget;
import io.tocsin.text.LocalText;
import io.tocsin.text.Phrases;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * The certificate of a TLS server (spec, R1): whether clients trust it, whether it is of the right
 * name, and how long it lasts. Parameters: {@code host}; {@code port} (443); {@code name} that it
 * must be of ({@code host}); {@code warnDays} (14), {@code failDays} (0): with fewer days left.
 */
@ApplicationScoped
class TlsProbe implements Probe {

  private static final Phrases PHRASES = Phrases.of(TlsProbe.class, "phrases");

  private final Looking looking;
  private final TlsTarget tls;
  private final Clock clock;

  @Inject
  TlsProbe(Looking looking, TlsTarget tls, Clock clock) {
    this.looking = looking;
    this.tls = tls;
    this.clock = clock;
  }

  @SuppressWarnings("NullAway") // for CDI's proxy, which asks the real one
  TlsProbe() {
    this(null, null, null);
  }

  @Override
  public String kind() {
    return "tls";
  }

  @Override
  public ProbeResult look(ProbeRequest request) {
    return looking.look(request, this::see);
  }

  private ProbeResult see(Parameters parameters, Attempt attempt) throws Exception {
    String host = parameters.required("host");
    int port = parameters.number("port", 1, 65_535).orElse(443);
    String name = parameters.text("name").orElse(host);
    int warnDays = parameters.number("warnDays", 0, 3650).orElse(14);
    int failDays = parameters.number("failDays", 0, 3650).orElse(0);
    Stopwatch watch = new Stopwatch();
    TlsTarget.Shown shown = tls.shakeHands(host, port, name, attempt);
    Measurement latency = watch.latency();
    long days = daysLeft(shown);
    Verdict verdict =
        shown.distrust().isPresent() || days < failDays
            ? Verdict.FAIL
            : days < warnDays ? Verdict.WARN : Verdict.OK;
    return new Seen(
        verdict,
        text(name, shown, days),
        evidence(shown),
        List.of(latency, new Measurement("tls.daysLeft", days, "1")));
  }

  private LocalText text(String name, TlsTarget.Shown shown, long days) {
    if (days < 0) {
      return PHRASES.say("tls.expired", name, Long.toString(-days));
    }
    if (shown.distrust().isEmpty()) {
      return PHRASES.say("tls.ok", name, Long.toString(days), shown.protocol());
    }
    String why = shown.distrust().get();
    return PHRASES.say(
        why.startsWith("No subject alternative") || why.startsWith("No name matching")
            ? "tls.name"
            : "tls.distrusted",
        name,
        why);
  }

  /** Whole days, below zero from the first moment after its end. */
  private long daysLeft(TlsTarget.Shown shown) {
    Instant end = shown.chain().get(0).getNotAfter().toInstant();
    Duration left = Duration.between(clock.instant(), end);
    return left.isNegative() ? left.toDays() - 1 : left.toDays();
  }

  private static String evidence(TlsTarget.Shown shown) {
    StringBuilder evidence = new StringBuilder();
    evidence.append(shown.protocol()).append(' ').append(shown.cipher()).append('\n');
    shown.distrust().ifPresent(why -> evidence.append("not trusted: ").append(why).append('\n'));
    for (X509Certificate certificate : shown.chain()) {
      evidence.append(
          "%s%n  by %s%n  from %s to %s%n"
              .formatted(
                  certificate.getSubjectX500Principal(),
                  certificate.getIssuerX500Principal(),
                  certificate.getNotBefore().toInstant(),
                  certificate.getNotAfter().toInstant()));
    }
    return evidence.toString();
  }
}
