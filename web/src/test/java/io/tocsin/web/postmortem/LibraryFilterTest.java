package io.tocsin.web.postmortem;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LibraryFilterTest {

  @Test
  void keepsEachFilterInTheAddressOfTheNextPage() {
    LibraryFilter filter = new LibraryFilter("内存 & {x}", "shop", "P0", "code", "pool", "90");

    assertThat(filter.pageAfter("42"))
        .isEqualTo(
            "/postmortems?q=%E5%86%85%E5%AD%98+%26+%7Bx%7D&service=shop&severity=P0&cause=code"
                + "&tag=pool&before=42");
  }

  @Test
  void leavesOutWhatIsNotFiltered() {
    LibraryFilter filter = new LibraryFilter("", "", "", "", "", "");

    assertThat(filter.pageAfter("42")).isEqualTo("/postmortems?before=42");
  }
}
