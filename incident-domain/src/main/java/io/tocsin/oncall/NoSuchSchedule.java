package io.tocsin.oncall;

/** Somebody asked for a schedule or override that there is not: a wrong link, no fault of ours. */
public final class NoSuchSchedule extends RuntimeException {

  private static final long serialVersionUID = 1L;

  NoSuchSchedule(String message) {
    super(message);
  }
}
