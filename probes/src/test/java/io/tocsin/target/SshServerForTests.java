package io.tocsin.target;

import io.tocsin.plan.SshAccess;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.config.keys.PublicKeyEntry;
import org.apache.sshd.common.config.keys.writer.openssh.OpenSSHKeyEncryptionContext;
import org.apache.sshd.common.config.keys.writer.openssh.OpenSSHKeyPairResourceWriter;
import org.apache.sshd.common.keyprovider.KeyPairProvider;
import org.apache.sshd.server.Environment;
import org.apache.sshd.server.Signal;
import org.apache.sshd.server.SshServer;
import org.apache.sshd.server.channel.ChannelSession;
import org.apache.sshd.server.shell.InvertedShellWrapper;
import org.apache.sshd.server.shell.ProcessShell;
import org.jspecify.annotations.Nullable;

/**
 * A real SSH server on the loopback that gives each command to {@code sh}, as servers do, with the
 * files that a client of it needs.
 */
public final class SshServerForTests implements AutoCloseable {

  public static final String USER = "ops";

  private final SshServer server = SshServer.setUpDefaultServer();
  private final Path folder;
  private final KeyPair userKey;
  private volatile boolean hearsSignals = true;

  /** Its host keys are of these types, for example {@code ssh-ed25519}. */
  public SshServerForTests(Path folder, String... types) throws Exception {
    this.folder = folder;
    userKey = KeyUtils.generateKeyPair("ssh-ed25519", 256);
    List<KeyPair> hostKeys = Arrays.stream(types).map(SshServerForTests::generated).toList();
    server.setHost("127.0.0.1");
    server.setKeyPairProvider(KeyPairProvider.wrap(hostKeys));
    server.setPublickeyAuthenticator(
        (user, key, session) ->
            user.equals(USER) && KeyUtils.compareKeys(key, userKey.getPublic()));
    server.setCommandFactory(
        (channel, command) ->
            new InvertedShellWrapper(
                hearsSignals ? new ObedientShell(command) : new ProcessShell("sh", "-c", command)));
    server.start();
    write(userKey, "key", "");
    know(hostKeys.get(0));
  }

  public SshServerForTests(Path folder) throws Exception {
    this(folder, "ssh-ed25519");
  }

  /** Parameters of a probe that looks from there. */
  public Map<String, String> parameters() {
    return Map.of(
        "ssh", address(), "sshKey", key().toString(), "sshKnownHosts", knownHosts().toString());
  }

  /** Parts of a plan's action that is for this server. */
  public SshAccess access() {
    return new SshAccess(address(), key().toString(), knownHosts().toString(), Optional.empty());
  }

  /** From now on no command hears of signals, as on old servers. */
  public void turnDeaf() {
    hearsSignals = false;
  }

  /** Ends all connections at once. */
  public void cut() {
    server.getActiveSessions().forEach(session -> session.close(true));
  }

  public SshHost host() {
    return SshHost.of(address(), key(), Optional.empty(), knownHosts());
  }

  public String address() {
    return "ssh://" + USER + "@127.0.0.1:" + server.getPort();
  }

  public Path key() {
    return folder.resolve("key");
  }

  public Path knownHosts() {
    return folder.resolve("known_hosts");
  }

  /** Writes another private key beside the right one. */
  public Path write(KeyPair pair, String name, String passphrase) throws Exception {
    Path file = folder.resolve(name);
    @Nullable OpenSSHKeyEncryptionContext encryption = null;
    if (!passphrase.isEmpty()) {
      encryption = new OpenSSHKeyEncryptionContext();
      encryption.setPassword(passphrase);
      encryption.setCipherName("AES");
      encryption.setCipherMode("CTR");
      encryption.setCipherType("256");
    }
    try (OutputStream out = Files.newOutputStream(file)) {
      OpenSSHKeyPairResourceWriter.INSTANCE.writePrivateKey(pair, "test", encryption, out);
    }
    return file;
  }

  KeyPair userKey() {
    return userKey;
  }

  /** What the known_hosts file says of this server, in place of what it said. */
  public void know(KeyPair... pairs) throws IOException {
    String lines = Arrays.stream(pairs).map(pair -> line("", pair)).collect(Collectors.joining());
    Files.writeString(knownHosts(), "# known\n" + lines);
  }

  String line(String marker, KeyPair pair) {
    return "%s[127.0.0.1]:%d %s\n"
        .formatted(marker, server.getPort(), PublicKeyEntry.toString(pair.getPublic()));
  }

  List<KeyPair> hostKeys() throws IOException, GeneralSecurityException {
    List<KeyPair> keys = new ArrayList<>();
    server.getKeyPairProvider().loadKeys(null).forEach(keys::add);
    return keys;
  }

  public static KeyPair generated(String type) {
    try {
      return KeyUtils.generateKeyPair(type, type.startsWith("ssh-rsa") ? 2048 : 256);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Passes signals on, as servers do. */
  private static final class ObedientShell extends ProcessShell {

    ObedientShell(String command) {
      super("sh", "-c", command);
    }

    @Override
    public void start(ChannelSession channel, Environment environment) throws IOException {
      super.start(channel, environment);
      Process process = process();
      environment.addSignalListener((on, signal) -> process.destroy(), Signal.TERM);
      environment.addSignalListener((on, signal) -> process.destroyForcibly(), Signal.KILL);
    }

    private Process process() {
      try {
        Field field = ProcessShell.class.getDeclaredField("process");
        field.setAccessible(true);
        return (Process) field.get(this);
      } catch (ReflectiveOperationException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  @Override
  public void close() throws IOException {
    server.stop(true);
  }
}
