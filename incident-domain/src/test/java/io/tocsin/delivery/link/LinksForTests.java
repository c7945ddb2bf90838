package io.tocsin.delivery.link;

import jakarta.persistence.EntityManager;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Clock;

/** Acknowledge links without a container. */
public final class LinksForTests {

  private LinksForTests() {}

  public static AcknowledgeLinks on(EntityManager entityManager, Path home, Clock clock) {
    return new AcknowledgeLinks(signing(home), new LinkUses(entityManager), clock);
  }

  public static SignedLinks signing(Path home) {
    return new SignedLinks(new LinkKey(home.toString()), "https://tocsin.example");
  }

  /** Links that are issued only: any look into the database fails the test. */
  public static AcknowledgeLinks issuing(Path home, Clock clock) {
    EntityManager none =
        (EntityManager)
            Proxy.newProxyInstance(
                EntityManager.class.getClassLoader(),
                new Class<?>[] {EntityManager.class},
                (proxy, method, arguments) -> {
                  throw new AssertionError("no database here: " + method);
                });
    return on(none, home, clock);
  }
}
