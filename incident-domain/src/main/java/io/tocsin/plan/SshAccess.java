package io.tocsin.plan;

import java.util.Optional;

/**
 * How to sign in to another host over SSH: by key only, and only where the host's key is known.
 *
 * @param address {@code ssh://user@host:port}
 * @param key absolute path of the file of the private key, on this host
 * @param knownHosts absolute path of the file with the host's key, in OpenSSH's format
 * @param passphrase of the key's file; secret
 */
public record SshAccess(
    String address, String key, String knownHosts, Optional<String> passphrase) {

  /**
   * The same with all references replaced.
   *
   * @throws Settings.SettingMissing when one has neither a value nor a default
   */
  public SshAccess resolved(Settings settings) {
    return new SshAccess(
        settings.resolve(address),
        settings.resolve(key),
        settings.resolve(knownHosts),
        passphrase.map(settings::resolve));
  }

  /** Without the passphrase. */
  @Override
  public String toString() {
    return address + ", key " + key + ", known hosts " + knownHosts;
  }
}
