package io.tocsin.web.api.intake;

import static io.tocsin.web.api.intake.IntakeWording.SAY;

import io.tocsin.alert.RefusedIntake;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.ServiceUnavailableException;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The way in of what monitoring systems send. They repeat after a 5xx and not after a 4xx, so what
 * is answered with success is on disk or told as ignored or rejected, and 503 means that it has to
 * come again (spec, I6).
 */
@ApplicationScoped
public class Intake {

  private static final Logger LOG = LoggerFactory.getLogger(Intake.class);

  private final TakingIn takingIn;
  private final Turnstile turnstile;
  private final RefusedIntake refused;

  @SuppressWarnings("NullAway") // CDI makes its proxy with this constructor
  protected Intake() {
    this(null, null, null);
  }

  @Inject
  Intake(TakingIn takingIn, Turnstile turnstile, RefusedIntake refused) {
    this.takingIn = takingIn;
    this.turnstile = turnstile;
    this.refused = refused;
  }

  /**
   * Works a request when it is its turn.
   *
   * @throws ServiceUnavailableException when too many come at once, or something could not be
   *     stored
   */
  public <T> T admit(Supplier<T> work) {
    if (!turnstile.enter()) {
      throw new ServiceUnavailableException();
    }
    try {
      return work.get();
    } catch (NotTaken e) {
      LOG.error("A request has to come again", e);
      throw new ServiceUnavailableException(Response.status(503).build(), e);
    } finally {
      turnstile.leave();
    }
  }

  /** Takes in the alerts of an admitted request; those that could not be read are counted. */
  public Results take(String source, List<Reading> readings, Locale locale) {
    Results results = Results.of(takingIn.takeIn(readings, locale));
    List<Reading.Bad> bad =
        readings.stream()
            .filter(Reading.Bad.class::isInstance)
            .map(Reading.Bad.class::cast)
            .toList();
    if (!bad.isEmpty()) {
      refused.record(
          source,
          202,
          bad.size(),
          SAY.say("some.rejected", bad.size(), readings.size(), bad.get(0).reason()));
    }
    return results;
  }

  /** What a transaction of its own answers to an admitted request. */
  public <T> T store(Supplier<T> transaction) {
    return takingIn.store(transaction);
  }
}
