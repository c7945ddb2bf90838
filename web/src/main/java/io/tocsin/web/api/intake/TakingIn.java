package io.tocsin.web.api.intake;

import io.tocsin.alert.Alert;
import io.tocsin.alert.AlertReceipt;
import io.tocsin.alert.ReceivingAlerts;
import io.tocsin.web.error.DatabaseGone;
import io.tocsin.workflow.engine.Pace;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes in the alerts of a request, each in its own transaction. One that fails is tried again,
 * since two transactions may have met; one that goes on failing does not keep the others out, but
 * then the whole request has to come again, so that nothing is answered which is not on disk. A
 * database that is gone is asked once.
 */
@ApplicationScoped
class TakingIn {

  private static final Logger LOG = LoggerFactory.getLogger(TakingIn.class);
  private static final int TRIES = 3;

  /** So many failures are no matter of single alerts. */
  private static final int MOST_FAILURES = 3;

  private final ReceivingAlerts receiving;
  private final Pace pace;

  @SuppressWarnings("NullAway") // CDI makes its proxy with this constructor
  protected TakingIn() {
    this(null, null);
  }

  @Inject
  public TakingIn(ReceivingAlerts receiving, Pace pace) {
    this.receiving = receiving;
    this.pace = pace;
  }

  /**
   * One receipt for each reading, in order; reasons in the language of {@code locale}.
   *
   * @throws NotTaken when one could not be stored
   */
  public List<AlertReceipt> takeIn(List<Reading> readings, Locale locale) {
    List<AlertReceipt> receipts = new ArrayList<>(readings.size());
    List<RuntimeException> failures = new ArrayList<>();
    for (Reading reading : readings) {
      if (reading instanceof Reading.Bad bad) {
        receipts.add(AlertReceipt.rejected(bad.fingerprint(), bad.reason().in(locale)));
      } else if (reading instanceof Reading.Good good && failures.size() < MOST_FAILURES) {
        try {
          receipts.add(receive(good));
        } catch (RuntimeException e) {
          failures.add(e);
          if (DatabaseGone.caused(e)) {
            break;
          }
        }
      }
    }
    if (!failures.isEmpty()) {
      throw new NotTaken(failures.get(0));
    }
    return receipts;
  }

  /**
   * What a transaction of its own answers.
   *
   * @throws NotTaken when it goes on failing
   */
  public <T> T store(Supplier<T> transaction) {
    try {
      return patiently(transaction);
    } catch (RuntimeException e) {
      throw new NotTaken(e);
    }
  }

  private AlertReceipt receive(Reading.Good good) {
    Alert alert = good.alert();
    return patiently(() -> good.byKey() ? receiving.receiveByKey(alert) : receiving.receive(alert));
  }

  private <T> T patiently(Supplier<T> transaction) {
    for (int tried = 1; ; tried++) {
      try {
        return pace.ahead(transaction);
      } catch (RuntimeException e) {
        if (tried == TRIES || DatabaseGone.caused(e)) {
          throw e;
        }
        LOG.info("What came in is tried again: {}", e.toString());
      }
    }
  }
}
