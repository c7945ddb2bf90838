package io.tocsin.notification.smtp;

import io.tocsin.notification.Timeout;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/** How to reach the mail server; does not print its password. */
record SmtpSettings(
    String host,
    int port,
    InternetAddress from,
    Optional<String> user,
    Optional<String> password,
    Tls tls,
    Duration timeout) {

  enum Tls {
    NONE(25),
    STARTTLS(587),
    TLS(465);

    private final int port;

    Tls(int port) {
      this.port = port;
    }

    static Optional<Tls> in(Map<String, String> settings) {
      return switch (settings.getOrDefault("tls", "none").strip()) {
        case "", "none" -> Optional.of(NONE);
        case "starttls" -> Optional.of(STARTTLS);
        case "tls" -> Optional.of(TLS);
        default -> Optional.empty();
      };
    }
  }

  /** The names of the settings that are missing or cannot be used. */
  static List<String> missing(Map<String, String> settings) {
    List<String> missing = new ArrayList<>();
    if (text(settings, "host").isEmpty()) {
      missing.add("host");
    }
    if (port(settings).isEmpty()) {
      missing.add("port");
    }
    if (from(settings).isEmpty()) {
      missing.add("from");
    }
    if (text(settings, "user").isPresent() && text(settings, "password").isEmpty()) {
      missing.add("password");
    }
    if (Tls.in(settings).isEmpty()) {
      missing.add("tls");
    }
    if (Timeout.in(settings).isEmpty()) {
      missing.add(Timeout.SETTING);
    }
    return missing;
  }

  /** Of settings that lack nothing. */
  static SmtpSettings of(Map<String, String> settings) {
    return new SmtpSettings(
        text(settings, "host").orElseThrow(),
        port(settings).orElseThrow(),
        from(settings).orElseThrow(),
        text(settings, "user"),
        text(settings, "password"),
        Tls.in(settings).orElseThrow(),
        Timeout.in(settings).orElseThrow());
  }

  /** The part of the sender's address that names its mail system. */
  String domain() {
    String address = from.getAddress();
    return address.substring(address.lastIndexOf('@') + 1);
  }

  Properties properties() {
    String millis = Long.toString(timeout.toMillis());
    Properties properties = new Properties();
    properties.put("mail.smtp.connectiontimeout", millis);
    properties.put("mail.smtp.timeout", millis);
    properties.put("mail.smtp.quitwait", "false");
    properties.put("mail.smtp.auth", Boolean.toString(user.isPresent()));
    // The greeting would otherwise be the machine's name, which the resolver may be slow to find.
    properties.put("mail.smtp.localhost", domain());
    properties.put("mail.smtp.ssl.checkserveridentity", "true");
    properties.put("mail.smtp.ssl.enable", Boolean.toString(tls == Tls.TLS));
    properties.put("mail.smtp.starttls.enable", Boolean.toString(tls == Tls.STARTTLS));
    properties.put("mail.smtp.starttls.required", Boolean.toString(tls == Tls.STARTTLS));
    return properties;
  }

  private static Optional<String> text(Map<String, String> settings, String name) {
    return Optional.ofNullable(settings.get(name)).map(String::strip).filter(s -> !s.isEmpty());
  }

  private static Optional<Integer> port(Map<String, String> settings) {
    Optional<String> given = text(settings, "port");
    return given.isEmpty()
        ? Tls.in(settings).map(tls -> tls.port).or(() -> Optional.of(Tls.NONE.port))
        : given
            .filter(port -> port.matches("\\d{1,5}"))
            .map(Integer::valueOf)
            .filter(port -> port > 0 && port < 65_536);
  }

  private static Optional<InternetAddress> from(Map<String, String> settings) {
    return text(settings, "from").flatMap(SmtpSettings::address);
  }

  /** An address with local part and domain; empty for anything else. */
  static Optional<InternetAddress> address(String text) {
    try {
      InternetAddress[] parsed = InternetAddress.parse(text, true);
      return parsed.length == 1 && parsed[0].getAddress().matches("[^@\\s]+@[^@\\s]+")
          ? Optional.of(parsed[0])
          : Optional.empty();
    } catch (AddressException e) {
      return Optional.empty();
    }
  }

  @Override
  public String toString() {
    return host + ":" + port;
  }
}
