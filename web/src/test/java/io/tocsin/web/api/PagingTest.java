package io.tocsin.web.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tocsin.web.error.Invalid;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages of lists, one after the other. */
class PagingTest {

  private final List<Integer> list = IntStream.range(0, 7).boxed().toList();

  @Test
  void thePagesTogetherAreTheList() {
    List<Integer> seen = new ArrayList<>();
    @Nullable String cursor = null;
    do {
      Items<Integer> page = paging(cursor, "3").ofAll(list, item -> item);
      assertThat(page.items()).hasSizeLessThanOrEqualTo(3);
      seen.addAll(page.items());
      cursor = page.nextCursor().orElse(null);
    } while (cursor != null);

    assertThat(seen).isEqualTo(list);
  }

  @Test
  void aListThatEndsWithItsPageHasNoNext() {
    assertThat(paging(null, "7").ofAll(list, item -> item).nextCursor()).isEmpty();
    assertThat(paging(null, "6").ofAll(list, item -> item).nextCursor()).isPresent();
  }

  @Test
  void aCursorStaysGoodWhenItsItemIsGone() {
    List<String> before = List.of("a", "b", "c", "d");
    Items<String> first = paging(null, "2").ofChanging(before.stream(), item -> item, item -> item);

    Items<String> second =
        paging(first.nextCursor().orElseThrow(), "2")
            .ofChanging(List.of("c", "d").stream(), item -> item, item -> item);

    assertThat(first.items()).containsExactly("a", "b");
    assertThat(second.items()).containsExactly("c", "d");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "201", "-1", "ten", "", "99999999999"})
  void aLimitOutsideOf1To200IsRefused(String limit) {
    assertThatThrownBy(() -> paging(null, limit).limit())
        .isInstanceOf(Invalid.class)
        .hasMessage("limit");
  }

  @Test
  void aLimitMayBe200() {
    assertThat(paging(null, "200").limit()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"%%%", "YWJj", "-"})
  void aCursorThatNoListGaveIsRefused(String cursor) {
    assertThatThrownBy(() -> paging(cursor, "10").ofAll(list, item -> item))
        .isInstanceOf(Invalid.class)
        .hasMessage("cursor");
  }

  private static Paging paging(@Nullable String cursor, String limit) {
    Paging paging = new Paging();
    paging.cursor = cursor;
    paging.limit = limit;
    return paging;
  }
}
