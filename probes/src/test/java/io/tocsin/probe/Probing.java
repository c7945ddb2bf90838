package io.tocsin.probe;

import io.tocsin.evidence.ProbeRequest;
import io.tocsin.target.Attempts;
import io.tocsin.target.DockerEngine;
import io.tocsin.target.HttpTarget;
import io.tocsin.target.SshTarget;
import io.tocsin.target.Targets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;

/** What probes are made of, as CDI would bring it. */
final class Probing {

  static final Instant NOW = Instant.parse("2026-11-22T21:37:30Z");
  static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

  static final Attempts ATTEMPTS = new Attempts();
  static final Looking LOOKING = new Looking(ATTEMPTS);
  static final HttpTarget HTTP = new HttpTarget();
  static final DockerEngine DOCKER = new DockerEngine(HTTP);

  static final SshTarget SSH = new SshTarget();
  static final Consoles CONSOLES = new Consoles(Targets.localRunner(), SSH);

  private Probing() {}

  static ProbeRequest request(Map<String, String> parameters) {
    return request(parameters, Duration.ofSeconds(10));
  }

  static ProbeRequest request(Map<String, String> parameters, Duration timeout) {
    return new ProbeRequest("the-probe", parameters, timeout);
  }

  static Map<String, String> with(Map<String, String> parameters, String name, String value) {
    Map<String, String> more = new HashMap<>(parameters);
    more.put(name, value);
    return more;
  }
}
