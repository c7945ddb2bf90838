package io.tocsin.account;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.ZoneId;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Bootstraps accounts when the server starts, and tells the operator a password that was made. */
@ApplicationScoped
class FirstStart {

  private static final Logger LOG = LoggerFactory.getLogger(FirstStart.class);

  /** After the schema and the engine. */
  private static final int AFTER_SCHEMA = 300;

  private final Bootstrapping bootstrapping;
  private final Optional<String> password;
  private final Optional<String> token;
  private final ZoneId zone;

  @SuppressWarnings("NullAway") // CDI makes its proxy with this constructor
  protected FirstStart() {
    bootstrapping = null;
    password = null;
    token = null;
    zone = null;
  }

  @Inject
  FirstStart(
      Bootstrapping bootstrapping,
      @ConfigProperty(name = "tocsin.bootstrap.admin.password") Optional<String> password,
      @ConfigProperty(name = "tocsin.bootstrap.api.token") Optional<String> token,
      @ConfigProperty(name = "tocsin.zone", defaultValue = "Asia/Shanghai") String zone) {
    this.bootstrapping = bootstrapping;
    this.password = password;
    this.token = token;
    this.zone = ZoneId.of(zone);
  }

  void bootstrap(
      @Observes @Priority(AFTER_SCHEMA) @Initialized(ApplicationScoped.class) Object started) {
    bootstrapping
        .bootstrap(password, token, zone)
        .ifPresent(
            made ->
                LOG.warn(
                    "First start: sign in as \"{}\" with the password {} and change it"
                        + " (it is not shown again)",
                    Bootstrapping.ADMINISTRATOR,
                    made.value()));
  }
}
