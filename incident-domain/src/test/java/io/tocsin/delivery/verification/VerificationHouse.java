package io.tocsin.delivery.verification;

import io.tocsin.delivery.AddressBook;
import jakarta.persistence.EntityManager;
import java.time.Clock;

/** Which ways were proved, for tests of other packages. */
public final class VerificationHouse {

  private VerificationHouse() {}

  public static VerifiedRoutes routes(
      EntityManager entityManager, AddressBook addressBook, Clock clock) {
    return new VerifiedRoutes(addressBook, new Verifications(entityManager), clock);
  }
}
