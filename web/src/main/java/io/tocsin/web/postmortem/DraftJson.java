package io.tocsin.web.postmortem;

import io.tocsin.postmortem.Draft;
import io.tocsin.postmortem.Tags;
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
    @Nullable String vulnerability,
    @Nullable List<@Nullable String> tags) {

  Draft draft() {
    return new Draft(
        text(summary),
        text(impact),
        text(rootCause),
        text(rootCauseText),
        texts(whys),
        text(contributing),
        text(wentWell),
        text(wentBadly),
        text(prevention),
        text(vulnerability),
        Tags.of(texts(tags)));
  }

  private static List<String> texts(@Nullable List<@Nullable String> sent) {
    return sent == null ? List.of() : sent.stream().map(DraftJson::text).toList();
  }

  private static String text(@Nullable String sent) {
    return sent == null ? "" : sent;
  }
}
