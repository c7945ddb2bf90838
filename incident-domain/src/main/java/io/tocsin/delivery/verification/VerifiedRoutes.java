package io.tocsin.delivery.verification;

import io.tocsin.delivery.AddressBook;
import io.tocsin.delivery.Destination.Resolved;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/**
 * Which ways to people were proved, as they are now: by a test that was taken, or by the contact
 * who confirmed it.
 */
@ApplicationScoped
public class VerifiedRoutes {

  private final AddressBook addressBook;
  private final Verifications verifications;
  private final Clock clock;

  @Inject
  VerifiedRoutes(AddressBook addressBook, Verifications verifications, Clock clock) {
    this.addressBook = addressBook;
    this.verifications = verifications;
    this.clock = clock;
  }

  @SuppressWarnings("NullAway") // for the CDI proxy only
  protected VerifiedRoutes() {
    this(null, null, null);
  }

  /** Of a way as it is now, to be kept with a question until it is answered; tells no address. */
  public String fingerprint(Resolved destination) {
    return Fingerprint.of(destination).hex();
  }

  /**
   * Somebody said that this way reaches the contact.
   *
   * @param asked the fingerprint of the way that they were asked over; absent for the present one
   */
  @Transactional
  public void confirmed(Route route, Optional<String> asked) {
    asked
        .map(Fingerprint::new)
        .or(
            () ->
                addressBook
                    .resolve(route.contact(), route.channel())
                    .fold(found -> Optional.of(Fingerprint.of(found)), why -> Optional.empty()))
        .ifPresent(proved -> verifications.verified(route, proved, clock.instant()));
  }

  /** When it was proved last; empty also when address or settings have changed since. */
  public Optional<Instant> verifiedAt(Route route) {
    return addressBook
        .resolve(route.contact(), route.channel())
        .fold(
            found ->
                verifications
                    .find(route)
                    .filter(verification -> verification.isOf(Fingerprint.of(found)))
                    .map(Verification::verifiedAt),
            why -> Optional.empty());
  }
}
