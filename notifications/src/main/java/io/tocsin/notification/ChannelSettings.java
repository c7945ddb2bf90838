package io.tocsin.notification;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The settings of a channel, references resolved, as channels read them. */
public record ChannelSettings(Map<String, String> values) {

  public ChannelSettings {
    values = Map.copyOf(values);
  }

  /** Empty when it is missing or blank. */
  public Optional<String> text(String name) {
    return Optional.ofNullable(values.get(name)).map(String::strip).filter(text -> !text.isEmpty());
  }

  /** Of a setting that {@link #missing} found to be there. */
  public String given(String name) {
    return text(name).orElseThrow();
  }

  /** An address of HTTP, without a slash at its end; empty when it is none. */
  public Optional<URI> url(String name) {
    try {
      return text(name)
          .map(text -> URI.create(text.replaceFirst("/+$", "")))
          .filter(uri -> "https".equals(uri.getScheme()) || "http".equals(uri.getScheme()))
          .filter(uri -> uri.getHost() != null);
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** The same with a path added, which begins with a slash. */
  public URI url(String name, String path) {
    return URI.create(url(name).orElseThrow() + path);
  }

  public Duration timeout() {
    return Timeout.in(values).orElseThrow();
  }

  /**
   * The names of those that cannot be used, the time-out's among them.
   *
   * @param url the setting that holds the provider's address
   * @param texts those that have to be there
   */
  public List<String> missing(String url, String... texts) {
    List<String> missing = new ArrayList<>();
    if (url(url).isEmpty()) {
      missing.add(url);
    }
    for (String text : texts) {
      if (text(text).isEmpty()) {
        missing.add(text);
      }
    }
    if (Timeout.in(values).isEmpty()) {
      missing.add(Timeout.SETTING);
    }
    return missing;
  }

  /**
   * How attempts at the provider are spoken of.
   *
   * @param secrets settings whose values are kept quiet
   */
  public Attempts attempts(String url, String... secrets) {
    List<String> quiet = new ArrayList<>();
    for (String secret : secrets) {
      text(secret).ifPresent(quiet::add);
    }
    return new Attempts(url(url).orElseThrow().getHost(), timeout(), Masking.of(quiet));
  }

  @Override
  public String toString() {
    return "ChannelSettings" + values.keySet();
  }
}
