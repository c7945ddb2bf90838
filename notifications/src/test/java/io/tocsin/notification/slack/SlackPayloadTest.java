package io.tocsin.notification.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.tocsin.delivery.Message;
import io.tocsin.notification.SampleMessage;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class SlackPayloadTest {

  @Test
  void isAHeaderATextAndTwoButtonsInTheRecipientsLanguage() throws IOException {
    JsonNode payload = read(SampleMessage.to("#alerts"));

    JsonNode blocks = payload.at("/blocks");
    assertThat(blocks).hasSize(3);
    assertThat(blocks.at("/0/type").asText()).isEqualTo("header");
    assertThat(blocks.at("/0/text/text").asText()).startsWith("[P0] 网站宕机");
    assertThat(blocks.at("/1/text/type").asText()).isEqualTo("mrkdwn");
    assertThat(blocks.at("/1/text/text").asText()).isEqualTo("应用无响应\n第一步：检查容器状态");
    assertThat(blocks.at("/2/elements/0/text/text").asText()).isEqualTo("确认");
    assertThat(blocks.at("/2/elements/0/url").asText()).endsWith("/acknowledge/token");
    assertThat(blocks.at("/2/elements/1/text/text").asText()).isEqualTo("打开事件");
    assertThat(blocks.at("/2/elements/1/url").asText()).endsWith("/incidents/42");
  }

  @Test
  void anAlertsTextCannotMentionAnybody() throws IOException {
    JsonNode payload = read(SampleMessage.with("#a", "x <!channel>", "<!here> & <@U1> *b*"));

    assertThat(payload.at("/text").asText()).isEqualTo("x &lt;!channel&gt;");
    assertThat(payload.at("/blocks/1/text/text").asText())
        .isEqualTo("&lt;!here&gt; &amp; &lt;@U1&gt; *b*");
    assertThat(payload.at("/blocks/1/text/verbatim").asBoolean()).isTrue();
  }

  @Test
  void aLongTextIsCutToSlacksLimitsWithoutBreakingACharacter() throws IOException {
    JsonNode payload =
        read(SampleMessage.with("#a", "x" + "🔥".repeat(100), "<".repeat(2000) + "🔥"));

    String header = payload.at("/blocks/0/text/text").asText();
    String text = payload.at("/blocks/1/text/text").asText();
    assertThat(header.length()).isLessThanOrEqualTo(SlackPayload.LONGEST_HEADER);
    assertThat(header).endsWith("🔥…");
    assertThat(text.length()).isLessThanOrEqualTo(SlackPayload.LONGEST_TEXT);
    assertThat(text).endsWith("&lt;…");
  }

  @Test
  void aMessageWithoutLinksHasNoButtons() throws IOException {
    assertThat(read(SampleMessage.plain("#a")).at("/blocks")).hasSize(2);
  }

  private static JsonNode read(Message message) throws IOException {
    return SlackPayload.of(message);
  }
}
