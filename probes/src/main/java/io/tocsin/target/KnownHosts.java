package io.tocsin.target;

import io.tocsin.evidence.ProbeResult.Reason;
import java.io.IOException;
import java.nio.file.Files;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.sshd.client.config.hosts.KnownHostEntry;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.config.keys.PublicKeyEntryResolver;
import org.apache.sshd.common.digest.BuiltinDigests;

/**
 * The keys that a known_hosts file has for one host, and whether the host showed one of them.
 * Strict: nothing is learnt, and what is unknown, changed or revoked is refused.
 */
final class KnownHosts {

  private final SshHost host;
  private final List<PublicKey> keys = new ArrayList<>();
  private final List<PublicKey> revoked = new ArrayList<>();
  private volatile Optional<String> refusal = Optional.empty();

  private KnownHosts(SshHost host) {
    this.host = host;
  }

  static KnownHosts of(SshHost host) throws IOException {
    if (!Files.isReadable(host.knownHosts())) {
      throw new Unusable(
          Reason.SETTING, "the known_hosts file " + host.knownHosts() + " cannot be read");
    }
    KnownHosts known = new KnownHosts(host);
    for (KnownHostEntry entry : KnownHostEntry.readKnownHostEntries(host.knownHosts())) {
      if (entry.isHostMatch(host.name(), host.port())) {
        known.add(entry);
      }
    }
    return known;
  }

  private void add(KnownHostEntry entry) throws IOException {
    // Certificate authorities are not supported; their lines prove nothing here.
    boolean plain = entry.getMarker() == null || entry.getMarker().isEmpty();
    boolean revoking = "revoked".equals(entry.getMarker());
    if (!plain && !revoking) {
      return;
    }
    try {
      PublicKey key = entry.getKeyEntry().resolvePublicKey(null, PublicKeyEntryResolver.IGNORING);
      if (key != null) {
        (revoking ? revoked : keys).add(key);
      }
    } catch (GeneralSecurityException e) {
      throw new Unusable(
          Reason.SETTING, "the known_hosts file has a broken key for " + host.name());
    }
  }

  boolean accepts(PublicKey shown) {
    if (in(revoked, shown)) {
      return refused("is revoked", shown);
    }
    if (keys.isEmpty()) {
      return refused("is not in the known_hosts file", shown);
    }
    return in(keys, shown)
        || refused("has changed, or somebody sits in between: it is not the known one", shown);
  }

  /** Why the host was refused. */
  Optional<String> refusal() {
    return refusal;
  }

  /** Whether the host can show a key that an algorithm of this name signs with. */
  boolean has(String algorithm) {
    return keys.stream()
        .map(KeyUtils::getKeyType)
        .anyMatch(
            type ->
                type.equals("ssh-rsa")
                    ? List.of("ssh-rsa", "rsa-sha2-256", "rsa-sha2-512").contains(algorithm)
                    : type.equals(algorithm));
  }

  private boolean refused(String why, PublicKey shown) {
    refusal =
        Optional.of(
            "the host key of %s:%d %s (shown: %s %s)"
                .formatted(
                    host.name(),
                    host.port(),
                    why,
                    KeyUtils.getKeyType(shown),
                    KeyUtils.getFingerPrint(BuiltinDigests.sha256, shown)));
    return false;
  }

  private static boolean in(List<PublicKey> keys, PublicKey shown) {
    return keys.stream().anyMatch(key -> KeyUtils.compareKeys(key, shown));
  }
}
