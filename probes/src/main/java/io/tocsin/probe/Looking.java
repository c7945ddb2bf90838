package io.tocsin.probe;

import io.tocsin.evidence.Masking;
import io.tocsin.evidence.ProbeRequest;
import io.tocsin.evidence.ProbeResult;
import io.tocsin.evidence.ProbeResult.NotSeen;
import io.tocsin.evidence.ProbeResult.Reason;
import io.tocsin.evidence.ProbeResult.Seen;
import io.tocsin.target.Attempt;
import io.tocsin.target.Attempts;
import io.tocsin.target.Reasons;
import io.tocsin.text.LocalText;
import io.tocsin.text.Phrases;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.concurrent.RejectedExecutionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What all probes promise (see {@link io.tocsin.evidence.Probe}), kept in one place: the deadline,
 * the reasons for not seeing, masked and bounded evidence.
 */
@ApplicationScoped
class Looking {

  private static final Logger LOG = LoggerFactory.getLogger(Looking.class);
  private static final Phrases PHRASES = Phrases.of(Looking.class, "phrases");
  private static final int LONGEST_DETAIL = 300;

  private final Attempts attempts;

  @Inject
  Looking(Attempts attempts) {
    this.attempts = attempts;
  }

  @SuppressWarnings("NullAway") // for CDI's proxy, which asks the real one
  Looking() {
    this(null);
  }

  /** How one kind of probe looks; any exception is a reason for not having seen. */
  @FunctionalInterface
  interface Look {
    ProbeResult at(Parameters parameters, Attempt attempt) throws Exception;
  }

  ProbeResult look(ProbeRequest request, Look look) {
    Masking masking = Masking.of(request.parameters());
    try {
      Parameters parameters = new Parameters(request);
      return clean(
          attempts.within(
              request.purpose(), request.timeout(), attempt -> look.at(parameters, attempt)),
          masking);
    } catch (BadParameter e) {
      return new NotSeen(
          Reason.SETTING, PHRASES.say("reason.SETTING", request.probe(), e.text()), "");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new NotSeen(Reason.INTERRUPTED, PHRASES.say("reason.INTERRUPTED"), "");
    } catch (RejectedExecutionException e) {
      return new NotSeen(Reason.OTHER, PHRASES.say("reason.crowded"), "");
    } catch (Exception e) {
      LOG.debug("probe {} did not see", request.probe(), e);
      return notSeen(request, e, masking);
    }
  }

  private static NotSeen notSeen(ProbeRequest request, Exception thrown, Masking masking) {
    Reason reason = Reasons.of(thrown);
    String detail = masking.mask(Excerpt.printable(Reasons.said(thrown)));
    String subject = reason == Reason.SETTING ? request.probe() : seconds(request);
    String first = detail.lines().findFirst().orElse("");
    String brief =
        first.length() <= LONGEST_DETAIL ? first : first.substring(0, LONGEST_DETAIL) + "…";
    return new NotSeen(
        reason, PHRASES.say("reason." + reason, subject, brief), Excerpt.bounded(detail));
  }

  private static String seconds(ProbeRequest request) {
    return String.format(Locale.ROOT, "%.1f", request.timeout().toMillis() / 1000.0);
  }

  private static ProbeResult clean(ProbeResult result, Masking masking) {
    LocalText summary =
        new LocalText(masking.mask(result.summary().en()), masking.mask(result.summary().zhCn()));
    String evidence = Excerpt.bounded(masking.mask(Excerpt.printable(result.evidence())));
    if (result instanceof Seen seen) {
      return new Seen(seen.verdict(), summary, evidence, seen.measurements());
    }
    return new NotSeen(((NotSeen) result).reason(), summary, evidence);
  }
}
