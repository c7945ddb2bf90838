package io.tocsin.target;

import io.tocsin.plan.SshAddress;
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
public record SshHost(SshAddress address, Path key, Optional<String> passphrase, Path knownHosts) {

  /**
   * Reads an address.
   *
   * @throws IllegalArgumentException when it is not of the form {@code ssh://user@host:port}
   */
  public static SshHost of(String address, Path key, Optional<String> passphrase, Path knownHosts) {
    return new SshHost(SshAddress.of(address), key, passphrase, knownHosts);
  }

  String name() {
    return address.host();
  }

  int port() {
    return address.port();
  }

  /** As a responder would name it; nothing in it is secret. */
  @Override
  public String toString() {
    return address.toString();
  }
}
