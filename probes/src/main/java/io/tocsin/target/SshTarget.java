package io.tocsin.target;

import io.tocsin.evidence.ProbeResult.Reason;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.sshd.client.SshClient;
import org.apache.sshd.client.auth.pubkey.UserAuthPublicKeyFactory;
import org.apache.sshd.client.config.hosts.HostConfigEntryResolver;
import org.apache.sshd.client.session.ClientSession;
import org.apache.sshd.common.AttributeRepository;
import org.apache.sshd.common.AttributeRepository.AttributeKey;
import org.apache.sshd.common.SshConstants;
import org.apache.sshd.common.SshException;
import org.apache.sshd.common.config.keys.FilePasswordProvider;
import org.apache.sshd.common.keyprovider.KeyIdentityProvider;
import org.apache.sshd.common.session.Session;
import org.apache.sshd.common.session.SessionListener;
import org.apache.sshd.common.session.helpers.MissingAttachedSessionException;
import org.apache.sshd.common.util.io.resource.PathResource;
import org.apache.sshd.common.util.security.SecurityUtils;
import org.apache.sshd.core.CoreModuleProperties;

/**
 * Signs in to hosts over SSH: by the key that it is given and by nothing else (no password, no
 * agent, none of the user's own files), and only where the host's key is the known one.
 */
@ApplicationScoped
public class SshTarget {

  private static final AttributeKey<KnownHosts> KNOWN = new AttributeKey<>();
  private static final long LARGEST_KEY_FILE = 64 * 1024;

  private Optional<SshClient> started = Optional.empty();

  /** A host that does not answer for so long while a command runs has gone. */
  private static final Duration HEARTBEAT = Duration.ofSeconds(10);

  private static final Duration SIGN_IN_WITHIN = Duration.ofSeconds(30);
  private static final int MOST_MISSED = 3;

  /** A connection that lives until the attempt ends. */
  public SshConnection connect(SshHost host, Attempt attempt) throws IOException {
    KnownHosts known = KnownHosts.of(host);
    List<KeyPair> keys = keys(host);
    InetSocketAddress address = new InetSocketAddress(host.name(), host.port());
    if (address.isUnresolved()) {
      throw new UnknownHostException(host.name());
    }
    try {
      ClientSession session =
          client()
              .connect(
                  host.address().user(),
                  address,
                  AttributeRepository.ofKeyValuePair(KNOWN, known),
                  null)
              .verify(patience(attempt))
              .getClientSession();
      attempt.hold(() -> session.close(true));
      keys.forEach(session::addPublicKeyIdentity);
      session.auth().verify(patience(attempt));
      return new SshConnection(session, attempt);
    } catch (SshException e) {
      attempt.left();
      throw known
          .refusal()
          .<IOException>map(why -> new Unusable(Reason.AUTHENTICATION, why))
          .orElseGet(() -> explained(host, e));
    }
  }

  /** A host that is not there is told sooner than a long command may take. */
  private static Duration patience(Attempt attempt) throws SocketTimeoutException {
    Duration left = attempt.left();
    return left.compareTo(SIGN_IN_WITHIN) < 0 ? left : SIGN_IN_WITHIN;
  }

  @PreDestroy
  synchronized void stop() {
    started.ifPresent(SshClient::stop);
    started = Optional.empty();
  }

  private static IOException explained(SshHost host, SshException e) {
    return switch (e.getDisconnectCode()) {
      case SshConstants.SSH2_DISCONNECT_NO_MORE_AUTH_METHODS_AVAILABLE ->
          new Unusable(Reason.AUTHENTICATION, "the key of " + host + " is not taken there");
      case SshConstants.SSH2_DISCONNECT_PROTOCOL_ERROR,
          SshConstants.SSH2_DISCONNECT_PROTOCOL_VERSION_NOT_SUPPORTED,
          SshConstants.SSH2_DISCONNECT_KEY_EXCHANGE_FAILED ->
          new Unusable(Reason.NOT_UNDERSTOOD, "no SSH: " + e.getMessage());
      default -> hungUp(e) ? new Unusable(Reason.RESET, Reasons.said(e)) : e;
    };
  }

  /** Whether under it is no fault of this side, only that the connection is not there any more. */
  private static boolean hungUp(SshException e) {
    Throwable innermost = e;
    while (innermost.getCause() != null) {
      innermost = innermost.getCause();
    }
    return innermost instanceof SshException
        || innermost instanceof MissingAttachedSessionException;
  }

  /** Its threads start with the first connection. */
  private synchronized SshClient client() {
    if (started.isEmpty()) {
      SshClient client = SshClient.setUpDefaultClient();
      client.setHostConfigEntryResolver(HostConfigEntryResolver.EMPTY);
      client.setKeyIdentityProvider(KeyIdentityProvider.EMPTY_KEYS_PROVIDER);
      client.setUserAuthFactories(List.of(UserAuthPublicKeyFactory.INSTANCE));
      client.setServerKeyVerifier((session, address, key) -> known(session).accepts(key));
      client.addSessionListener(new PrefersKnownKeys());
      // A command may be silent for as long as it likes, but not its host.
      CoreModuleProperties.IDLE_TIMEOUT.set(client, Duration.ZERO);
      CoreModuleProperties.NIO2_READ_TIMEOUT.set(client, Duration.ZERO);
      CoreModuleProperties.HEARTBEAT_INTERVAL.set(client, HEARTBEAT);
      CoreModuleProperties.HEARTBEAT_NO_REPLY_MAX.set(client, MOST_MISSED);
      client.start();
      started = Optional.of(client);
    }
    return started.get();
  }

  private static KnownHosts known(Session session) {
    return ((ClientSession) session).getConnectionContext().getAttribute(KNOWN);
  }

  private static List<KeyPair> keys(SshHost host) throws IOException {
    if (!Files.isReadable(host.key()) || Files.size(host.key()) > LARGEST_KEY_FILE) {
      throw new Unusable(Reason.SETTING, "the key file " + host.key() + " cannot be read");
    }
    FilePasswordProvider passphrase =
        host.passphrase().map(FilePasswordProvider::of).orElse(FilePasswordProvider.EMPTY);
    List<KeyPair> keys = new ArrayList<>();
    try (InputStream in = Files.newInputStream(host.key())) {
      Iterable<KeyPair> found =
          SecurityUtils.loadKeyPairIdentities(null, new PathResource(host.key()), in, passphrase);
      if (found != null) {
        found.forEach(keys::add);
      }
    } catch (GeneralSecurityException | IOException e) {
      throw new Unusable(
          Reason.SETTING,
          "the key file " + host.key() + " is no private key, or its passphrase is wrong");
    }
    if (keys.isEmpty()) {
      throw new Unusable(Reason.SETTING, "the key file " + host.key() + " holds no private key");
    }
    return keys;
  }

  /** A server with several keys is asked for one that is known, or it would seem changed. */
  private static final class PrefersKnownKeys implements SessionListener {
    @Override
    public void sessionCreated(Session session) {
      KnownHosts known = known(session);
      var factories = new ArrayList<>(session.getSignatureFactories());
      factories.sort((a, b) -> Boolean.compare(known.has(b.getName()), known.has(a.getName())));
      session.setSignatureFactories(factories);
    }
  }
}
