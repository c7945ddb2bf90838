package io.tocsin.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A review of the plan, from the button to its end (spec, PR8). */
class PlanReviewPageIT {

  @RegisterExtension static final Chromium CHROMIUM = new Chromium();

  private static final String REVIEWS = "/api/v1/plan/reviews";
  private static final String SECURITY = "security-lead@company.com";
  private static final Pattern LINK = Pattern.compile("/confirm/[A-Za-z0-9._-]+");
  private static final Duration SOON = Duration.ofMinutes(1);

  private final Api api = Api.withToken();

  @Test
  void aCommanderBeginsItContactsAnswerAndItsEndIsKept() {
    try (Reader wang = reader()) {
      wang.page().navigate("/plan");
      wang.signIn("Sign in");
      wang.press("Review now");
      assertThat(wang.page().locator("#review-title")).hasText("The review that runs");
      assertThat(wang.link("Review the plan")).hasCount(1);
      wang.looksRight();
      beginningAgainAnswersTheSame();

      aContactWithoutAnAccountAnswers(linkInMail());

      answersForAllOthers();
      assertThat(api.get("/api/v1/tasks?role=commander&limit=200").json().toString())
          .contains("Task_ReviewPlan");
      wang.page().navigate("/tasks?scope=all");
      wang.link("Review the plan").click();
      wang.looksRight();
      wang.page().locator("#note").fill("Every command was tried.");
      wang.press("It holds as it is");

      Locator past = wang.page().locator("#past");
      assertThat(past).containsText("It holds as it is");
      assertThat(past).containsText("Every command was tried.");
      assertThat(past).containsText("Review the plan: It holds as it is (" + TocsinServer.ADMIN);
      assertThat(wang.page().locator("#review-title")).hasText("The next review");
      wang.looksRight();
    }
  }

  /** In a browser of their own, where nobody ever signed in. */
  private void aContactWithoutAnAccountAnswers(String link) {
    try (Reader contact = reader()) {
      contact.page().navigate(link);
      contact.looksRight();
      assertThat(state("security-lead", "mail")).isNotEqualTo("CONFIRMED");
      Page second = contact.context().newPage();
      second.navigate(link);
      contact.press("Yes, this reaches us");
      assertThat(contact.page().locator(".notice")).containsText("Thank you");
      second.getByText("No, this is wrong").click();
      second.getByText("Report it as wrong").click();
      assertThat(second.locator(".notice")).containsText("answered differently before");
      assertThat(state("security-lead", "mail")).isEqualTo("CONFIRMED");
    }
  }

  private static Reader reader() {
    return Reader.with(
        CHROMIUM.browser(),
        new Browser.NewContextOptions().setLocale("en-GB").setViewportSize(360, 780));
  }

  private void beginningAgainAnswersTheSame() {
    Api.Answer again = api.post(REVIEWS, "{}");
    assertThat(again.status()).as("%s", again).isEqualTo(200);
    assertThat(again.json().path("id")).isEqualTo(newest().path("id"));
    assertThat(again.json().path("endedAt").isNull()).isTrue();
  }

  private void answersForAllOthers() {
    String path = REVIEWS + "/" + newest().path("id").asText() + "/confirmations/";
    for (JsonNode asked : newest().path("confirmations")) {
      if (!asked.path("state").asText().equals("CONFIRMED")) {
        Api.Answer answer =
            api.post(path + asked.path("id").asText(), "{\"state\": \"CONFIRMED\"}");
        assertThat(answer.status()).as("%s", answer).isEqualTo(200);
        assertThat(answer.json().path("how").asText()).isEqualTo("ON_BEHALF");
      }
    }
    String first = newest().path("confirmations").path(0).path("id").asText();
    assertThat(api.post(path + first, "{\"state\": \"WRONG\"}").status()).isEqualTo(409);
    assertThat(api.post(path + first, "{\"state\": \"ASKED\"}").wrongFields())
        .containsExactly("state");
    assertThat(api.post(path + "999999", "{\"state\": \"WRONG\"}").status()).isEqualTo(404);
  }

  private JsonNode newest() {
    return api.get(REVIEWS + "?limit=1").json().path("items").path(0);
  }

  private String state(String contact, String channel) {
    for (JsonNode asked : newest().path("confirmations")) {
      if (asked.path("contact").asText().equals(contact)
          && asked.path("channel").asText().equals(channel)) {
        return asked.path("state").asText();
      }
    }
    return "";
  }

  private static String linkInMail() {
    return await()
        .atMost(SOON)
        .until(
            () ->
                TocsinServer.running().mails().stream()
                    .flatMap(mail -> link(mail).stream())
                    .findFirst(),
            Optional::isPresent)
        .orElseThrow();
  }

  private static Optional<String> link(MimeMessage mail) {
    try {
      Matcher link = LINK.matcher(String.valueOf(mail.getContent()));
      return mail.getRecipients(RecipientType.TO)[0].toString().equals(SECURITY) && link.find()
          ? Optional.of(link.group())
          : Optional.empty();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}
