package io.tocsin.web.incident;

import io.tocsin.update.StatusUpdate.Audience;
import io.tocsin.web.part.Deadline;
import java.time.Instant;
import java.util.Optional;

/**
 * What those who wait were told of an incident (spec, N7).
 *
 * @param due when the next is; absent where none is asked for
 * @param write the viewer may write one now
 * @param link of the stakeholders' page; absent where none is good, or the viewer may not see it
 * @param manageLink the viewer may make and revoke it
 */
public record UpdatesView(
    Optional<Newest> newest,
    Optional<Deadline> due,
    boolean write,
    Optional<String> link,
    boolean manageLink) {

  /** The newest update. */
  public record Newest(String text, String by, Instant at, Audience audience) {}
}
