package io.tocsin.postmortem;

import static io.tocsin.postmortem.Wording.SAY;

import io.tocsin.incident.Actor;
import io.tocsin.incident.WrongState;

/**
 * Somebody else saved first: expected when two people write at once. It carries what is stored, so
 * that the page shows both and neither edit is lost.
 */
public final class EditConflict extends WrongState {

  private static final long serialVersionUID = 1L;
  private final transient Draft stored;
  private final int version;
  private final String by;

  EditConflict(Postmortem postmortem, int expected) {
    super(
        SAY.say(
            "conflict",
            postmortem.editedBy().or(postmortem::submittedBy).orElse(Actor.TOCSIN.name()),
            String.valueOf(postmortem.version()),
            String.valueOf(expected)));
    stored = postmortem.draft();
    version = postmortem.version();
    by = postmortem.editedBy().orElse("");
  }

  public Draft stored() {
    return stored;
  }

  /** The version to save against next. */
  public int version() {
    return version;
  }

  /** Who saved last; empty when only the state changed. */
  public String by() {
    return by;
  }
}
