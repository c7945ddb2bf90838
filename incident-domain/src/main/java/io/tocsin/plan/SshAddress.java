package io.tocsin.plan;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where to sign in over SSH.
 *
 * @param host a name or an address, IPv6 without brackets
 */
public record SshAddress(String user, String host, int port) {

  private static final String FORM = "ssh://user@host:port";
  private static final int PORT = 22;
  private static final Pattern USER = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9._-]{0,63}");

  /**
   * Reads an address.
   *
   * @throws IllegalArgumentException when it is not of the form {@code ssh://user@host:port}; the
   *     port may be left out and is 22 then
   */
  public static SshAddress of(String text) {
    URI uri = uri(text);
    String user = Optional.ofNullable(uri.getRawUserInfo()).orElse("");
    boolean more =
        !Optional.ofNullable(uri.getRawPath()).orElse("").isEmpty()
            || uri.getRawQuery() != null
            || uri.getRawFragment() != null;
    if (!"ssh".equals(uri.getScheme())
        || uri.getHost() == null
        || !USER.matcher(user).matches()
        || more) {
      throw new IllegalArgumentException("not of the form " + FORM);
    }
    return new SshAddress(
        user, uri.getHost().replaceAll("[\\[\\]]", ""), uri.getPort() < 0 ? PORT : uri.getPort());
  }

  private static URI uri(String text) {
    try {
      return new URI(text);
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException("not of the form " + FORM, e);
    }
  }

  /** As a responder would name it; nothing in it is secret. */
  @Override
  public String toString() {
    return user + "@" + host + (port == PORT ? "" : ":" + port);
  }
}
