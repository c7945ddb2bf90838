package io.tocsin.oncall;

import java.util.Optional;

/** Who is on call, and why. */
public sealed interface Duty {

  /** The key of the contact; absent where nobody is on call. */
  Optional<String> contact();

  /** It is their turn. */
  record ByRotation(String who) implements Duty {

    @Override
    public Optional<String> contact() {
      return Optional.of(who);
    }
  }

  /** Somebody decided so. */
  record ByOverride(String who, OverrideId override) implements Duty {

    @Override
    public Optional<String> contact() {
      return Optional.of(who);
    }
  }

  /** A gap: no rotation counts then. */
  record Nobody() implements Duty {

    @Override
    public Optional<String> contact() {
      return Optional.empty();
    }
  }
}
