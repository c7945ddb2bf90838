package io.tocsin.target;

import java.nio.file.Path;
import java.util.Optional;

/**
 * A host to reach over SSH, signed in to by key only.
 *
 * @param key file of the private key
 * @param passphrase of that file
 * @param knownHosts file with the host's key, in OpenSSH's format; a host that is not in it is
 *     refused
 */
public record SshHost(
    String user, String name, int port, Path key, Optional<String> passphrase, Path knownHosts) {

  private static final String FORM = "ssh://user@host:port";
  private static final int PORT = 22;

  /**
   * Reads an address.
   *
   * @throws IllegalArgumentException when it is not of the form {@code ssh://user@host:port}
   */
  public static SshHost of(String address, Path key, Optional<String> passphrase, Path knownHosts) {
    Address parts = Address.of(address, "ssh", FORM, PORT);
    if (!parts.password().isEmpty() || !parts.path().isEmpty()) {
      throw new IllegalArgumentException("not of the form " + FORM);
    }
    return new SshHost(
        parts.user().orElseThrow(() -> new IllegalArgumentException("not of the form " + FORM)),
        parts.host().replaceAll("[\\[\\]]", ""),
        parts.port(),
        key,
        passphrase,
        knownHosts);
  }

  /** As a responder would name it; nothing in it is secret. */
  @Override
  public String toString() {
    return user + "@" + name + (port == PORT ? "" : ":" + port);
  }
}
