package io.tocsin.web.postmortem;

import io.tocsin.postmortem.Draft;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The written half as programs send it; what is left out is empty. */
public record DraftJson(
    @Nullable String summary,
    @Nullable String impact,
    @Nullable String rootCause,
    @Nullable String rootCauseText,
    @Nullable List<@Nullable String> whys,
    @Nullable String contributing,
    @Nullable String wentWell,
    @Nullable String wentBadly,
    @Nullable String prevention,
    @Nullable String vulnerability) {

  Draft draft() {
    return new Draft(
        text(summary),
        text(impact),
        text(rootCause),
        text(rootCauseText),
        whys == null ? List.of() : whys.stream().map(DraftJson::text).toList(),
        text(contributing),
        text(wentWell),
        text(wentBadly),
        text(prevention),
        text(vulnerability));
  }

  private static String text(@Nullable String sent) {
    return sent == null ? "" : sent;
  }
}
