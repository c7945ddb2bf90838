package io.tocsin.web.document;

import static org.assertj.core.api.Assertions.assertThat;

import io.tocsin.web.document.Block.Bulleted;
import io.tocsin.web.document.Block.Code;
import io.tocsin.web.document.Block.Heading;
import io.tocsin.web.document.Block.Numbered;
import io.tocsin.web.document.Block.Prose;
import io.tocsin.web.document.Block.Table;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarkdownTest {

  @Test
  void writesEachKindOfBlock() {
    assertThat(
            markdown(
                new Heading(2, "Facts"),
                new Prose("one\ntwo\n\nthree"),
                new Numbered(List.of("a", "b")),
                new Bulleted(List.of("c", "- d")),
                new Table(List.of("x", "y"), List.of(List.of("1", "2"))),
                new Code("docker ps")))
        .isEqualTo(
            """
            # Title

            ## Facts

            one\\
            two

            three

            1. a
            2. b

            - c
            - \\- d

            | x | y |
            | --- | --- |
            | 1 | 2 |

            ```text
            docker ps
            ```
            """);
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " => ",
      quoteCharacter = '\u0001',
      value = {
        "# heading => \\# heading",
        "- item => \\- item",
        "+ item => \\+ item",
        "* item => \\* item",
        "12. item => 12\\. item",
        "3) item => 3\\) item",
        "1200 users => 1200 users",
        "=== => \\===",
        "--- => \\---",
        "> quote => \\> quote",
        "[a](http://evil) => \\[a\\](http://evil)",
        "![a](http://evil) => !\\[a\\](http://evil)",
        "<script>alert(1)</script> => \\<script\\>alert(1)\\</script\\>",
        "&lt;b&gt; => \\&lt;b\\&gt;",
        "snake_case *bold* ~~gone~~ `code` => snake\\_case \\*bold\\* \\~\\~gone\\~\\~ \\`code\\`",
        "a | b => a \\| b",
        "back\\slash => back\\\\slash",
        "$x$ => \\$x\\$",
        "网站宕机：100% => 网站宕机：100%"
      })
  void keepsTextText(String written, String markdown) {
    assertThat(markdown(new Prose(written))).isEqualTo("# Title\n\n" + markdown + "\n");
  }

  @Test
  void keepsEachLineOfAParagraphFromBecomingSomething() {
    assertThat(markdown(new Prose("Title\n===\n    code\n# h")))
        .isEqualTo("# Title\n\nTitle\\\n\\===\\\ncode\\\n\\# h\n");
  }

  @Test
  void keepsACellInItsCell() {
    assertThat(markdown(new Table(List.of("a"), List.of(List.of("x | y\n| z")))))
        .contains("| x \\| y<br>\\| z |");
  }

  @Test
  void fencesCodeThatHasAFenceInIt() {
    assertThat(markdown(new Code("a\n````\n# not a heading")))
        .contains("`````text\na\n````\n# not a heading\n`````");
  }

  @Test
  void dropsColoursAndControlsOfTerminals() {
    assertThat(markdown(new Code("\u001b[31merror\u001b[0m\u0000 \u001b]0;t\u0007done\r\nnext")))
        .contains("```text\nerror done\nnext\n```");
  }

  private static String markdown(Block... blocks) {
    return Markdown.of(new Document(Locale.ENGLISH, "Title", "", List.of(blocks)));
  }
}
