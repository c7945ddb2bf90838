package io.tocsin.workflow.plan;

import io.tocsin.plan.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;

/** Settings from the environment and the server's variables. */
@ApplicationScoped
class ConfiguredSettings implements Settings {

  private final Config config;

  @SuppressWarnings("NullAway") // CDI makes its proxy with this constructor
  protected ConfiguredSettings() {
    this(null);
  }

  @Inject
  ConfiguredSettings(Config config) {
    this.config = config;
  }

  /** Raw, because a password may hold what looks like an expression. */
  @Override
  public Optional<String> get(String name) {
    return Optional.ofNullable(config.getConfigValue(name).getRawValue())
        .filter(value -> !value.isBlank());
  }
}
