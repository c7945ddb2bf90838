package io.tocsin.web.api;

import static io.tocsin.web.api.ApiWording.SAY;

import io.tocsin.web.error.Invalid;
import jakarta.ws.rs.QueryParam;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Which page of a list is wanted: {@code limit} items (50, at most 200) after {@code cursor}. A
 * cursor is the position of the last item, opaque to callers; it stays good while items come and
 * go.
 */
public class Paging {

  static final int MOST = 200;
  private static final int USUAL = 50;

  @QueryParam("cursor")
  @Parameter(description = "nextCursor of the page before")
  @Nullable String cursor;

  @QueryParam("limit")
  @Parameter(
      description = "How many items, 50 unless told",
      schema =
          @Schema(
              type = org.eclipse.microprofile.openapi.annotations.enums.SchemaType.INTEGER,
              minimum = "1",
              maximum = "200"))
  @Nullable String limit;

  /**
   * @throws Invalid unless it is 1 to 200
   */
  int limit() {
    if (limit == null) {
      return USUAL;
    }
    if (!limit.matches("[0-9]{1,3}")
        || Integer.parseInt(limit) < 1
        || Integer.parseInt(limit) > MOST) {
      throw new Invalid("limit", SAY.say("limit"));
    }
    return Integer.parseInt(limit);
  }

  /** The position of the last item of the page before. */
  Optional<String> position() {
    return Optional.ofNullable(cursor).map(Paging::decoded);
  }

  /** The same as a number, for lists whose positions are numbers. */
  Optional<Long> number() {
    return position()
        .map(
            position -> {
              if (!position.matches("[0-9]{1,18}")) {
                throw wrongCursor();
              }
              return Long.parseLong(position);
            });
  }

  /**
   * A page of a list that was read from the database one longer than {@link #limit}.
   *
   * @param found in order, at most one more than the limit
   */
  <T, J> Items<J> of(List<T> found, Function<T, String> position, Function<T, J> json) {
    int limit = limit();
    List<T> page = found.subList(0, Math.min(limit, found.size()));
    Optional<String> next =
        found.size() > limit
            ? Optional.of(encoded(position.apply(page.get(limit - 1))))
            : Optional.empty();
    return new Items<>(page.stream().map(json).toList(), next);
  }

  /** A page of a whole list that only ever grows at its end. */
  <T, J> Items<J> ofAll(List<T> all, Function<T, J> json) {
    record Placed<T>(int index, T item) {}
    long after = number().orElse(-1L);
    List<Placed<T>> found =
        IntStream.range(0, all.size())
            .filter(index -> index > after)
            .limit(limit() + 1L)
            .mapToObj(index -> new Placed<>(index, all.get(index)))
            .toList();
    return of(
        found, placed -> Integer.toString(placed.index()), placed -> json.apply(placed.item()));
  }

  /**
   * A page of a whole list of which items come and go.
   *
   * @param position of an item; sorts the list
   */
  <T, J> Items<J> ofChanging(Stream<T> all, Function<T, String> position, Function<T, J> json) {
    String after = position().orElse("");
    List<T> found =
        all.sorted(java.util.Comparator.comparing(position))
            .filter(item -> position.apply(item).compareTo(after) > 0)
            .limit(limit() + 1L)
            .toList();
    return of(found, position, json);
  }

  private static String encoded(String position) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(position.getBytes(StandardCharsets.UTF_8));
  }

  private static String decoded(String cursor) {
    try {
      return new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw wrongCursor();
    }
  }

  private static Invalid wrongCursor() {
    return new Invalid("cursor", SAY.say("cursor"));
  }
}
