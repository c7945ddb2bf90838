package io.tocsin.delivery;

import io.tocsin.text.LocalText;
import java.util.function.Function;

/** What was looked up in the plan, or why it is not there. */
public sealed interface Lookup<T> {

  <R> R fold(Function<T, R> whenFound, Function<LocalText, R> whenLost);

  /** The value; else fails with what the reason makes. */
  default T orElseThrow(Function<LocalText, ? extends RuntimeException> failure) {
    return fold(
        found -> found,
        why -> {
          throw failure.apply(why);
        });
  }

  record Found<T>(T value) implements Lookup<T> {
    @Override
    public <R> R fold(Function<T, R> whenFound, Function<LocalText, R> whenLost) {
      return whenFound.apply(value);
    }
  }

  record Lost<T>(LocalText why) implements Lookup<T> {
    @Override
    public <R> R fold(Function<T, R> whenFound, Function<LocalText, R> whenLost) {
      return whenLost.apply(why);
    }
  }
}
