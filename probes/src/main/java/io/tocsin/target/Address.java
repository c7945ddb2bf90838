package io.tocsin.target;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The parts of a server's address, decoded. Messages about a wrong one never repeat it, for it may
 * hold a password.
 *
 * @param path without its first slash
 */
record Address(
    String scheme,
    String host,
    int port,
    Optional<String> user,
    String password,
    String path,
    Map<String, String> query) {

  /**
   * Reads an address.
   *
   * @param schemes a regular expression
   * @param form what it should look like, for the message
   * @throws IllegalArgumentException when it is none
   */
  static Address of(String text, String schemes, String form, int defaultPort) {
    URI uri = uri(text, form);
    if (!String.valueOf(uri.getScheme()).matches(schemes) || uri.getHost() == null) {
      throw new IllegalArgumentException("not of the form " + form);
    }
    Optional<String[]> user =
        Optional.ofNullable(uri.getRawUserInfo()).map(info -> info.split(":", 2));
    return new Address(
        uri.getScheme(),
        uri.getHost(),
        uri.getPort() < 0 ? defaultPort : uri.getPort(),
        user.map(parts -> decoded(parts[0])).filter(name -> !name.isEmpty()),
        user.filter(parts -> parts.length > 1).map(parts -> decoded(parts[1])).orElse(""),
        decoded(Optional.ofNullable(uri.getRawPath()).orElse("").replaceFirst("^/", "")),
        query(Optional.ofNullable(uri.getRawQuery()).orElse("")));
  }

  private static URI uri(String text, String form) {
    try {
      return new URI(text);
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException(
          "not of the form " + form + " (special characters are written as %XX)");
    }
  }

  private static Map<String, String> query(String query) {
    return Arrays.stream(query.split("&"))
        .map(parameter -> parameter.split("=", 2))
        .filter(pair -> pair.length == 2)
        .collect(Collectors.toMap(pair -> pair[0], pair -> decoded(pair[1]), (a, b) -> b));
  }

  private static String decoded(String text) {
    // In a user or password + is a plus, not a space.
    return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
  }
}
