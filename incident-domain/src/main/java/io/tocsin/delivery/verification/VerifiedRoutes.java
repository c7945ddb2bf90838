package io.tocsin.delivery.verification;

import io.tocsin.delivery.AddressBook;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;

/** Which ways to people were proved, as they are now. */
@ApplicationScoped
public class VerifiedRoutes {

  private final AddressBook addressBook;
  private final Verifications verifications;

  @Inject
  VerifiedRoutes(AddressBook addressBook, Verifications verifications) {
    this.addressBook = addressBook;
    this.verifications = verifications;
  }

  @SuppressWarnings("NullAway") // for the CDI proxy only
  protected VerifiedRoutes() {
    this(null, null);
  }

  /** When a test was taken last; empty also when address or settings have changed since. */
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
