package io.tocsin.it;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What Tocsin does while what it lives on is gone, and that nothing is lost or doubled. */
class OutageContractIT {

  /** Any answer while the database is gone: well within what Alertmanager waits. */
  private static final Duration PROMPTLY = Duration.ofSeconds(15);

  private static final Duration SOON = Duration.ofMinutes(1);
  private static final Pattern REFUSED =
      Pattern.compile("(?:(One) event was|([\\d,]+) events were) refused by intake");

  private static Postgres postgres;
  private static PostOffice post;
  private static TocsinServer server;
  private static Api api;

  /** How a database can be gone. */
  enum Outage {
    STOPPED(Postgres::stop, Postgres::startAgain),
    FROZEN(Postgres::freeze, Postgres::thaw);

    private final Consumer<Postgres> begin;
    private final Consumer<Postgres> end;

    Outage(Consumer<Postgres> begin, Consumer<Postgres> end) {
      this.begin = begin;
      this.end = end;
    }

    void during(Runnable work) {
      begin.accept(postgres);
      try {
        work.run();
      } finally {
        end.accept(postgres);
      }
    }
  }

  @BeforeAll
  static void start(@TempDir Path data) throws Exception {
    postgres = Postgres.start(data);
    post = PostOffice.open();
    server = TocsinServer.start("outage", post, postgres.settings());
    api = Api.of(server);
  }

  @AfterAll
  static void stop() {
    server.close();
    post.close();
    postgres.close();
  }

  @BeforeEach
  void nothingIsOpen() {
    Incidents.cancelOpen(api);
  }

  @AfterEach
  void noMailCameTwice() {
    assertThat(mails().values()).containsOnly(1L);
  }

  @ParameterizedTest
  @EnumSource
  void whileTheDatabaseIsGoneIntakeIsRefusedAndNothingIsDoubledAfterwards(Outage outage) {
    Monitoring monitoring = new Monitoring(api);
    String session = signIn();
    long refusedBefore = refused(session);
    int storm = 20;

    outage.during(
        () -> {
          isUnavailable(promptly(monitoring::tries));
          isUnavailable(promptly(() -> api.post(Incidents.PATH, "{\"title\": \"Site down\"}")));
          atOnce(storm, monitoring::tries).forEach(OutageContractIT::isUnavailable);
          isDownButAlive();
          pageSays(
              session,
              "en",
              "The database does not answer",
              "All that was recorded before stands",
              "Try again in a minute");
          pageSays(session, "zh-CN", "数据库没有响应", "之前记录的内容都在", "请一分钟后重试");
        });

    awaitReady();
    String incident = monitoring.fires();
    assertThat(monitoring.tries().json().at("/results/0/incidentId").asText()).isEqualTo(incident);
    assertThat(open()).containsExactly(incident);
    assertThat(Incidents.firstTask(api, incident).isMissingNode()).isFalse();
    eachMailArrivesOnce(incident);
    assertThat(refused(session)).isEqualTo(refusedBefore + 1 + storm);
  }

  @Test
  void whileTheMailServerIsGoneMailsWaitAndThenArriveOnce() {
    String incident;
    post.close();
    try {
      incident = Incidents.declare(api, Incidents.unique("Mail is down"), "P1");
      await()
          .atMost(SOON)
          .untilAsserted(
              () ->
                  assertThat(mailsOf(incident))
                      .isNotEmpty()
                      .allSatisfy(OutageContractIT::waitsForItsNextTry));
    } finally {
      post.reopen();
    }
    eachMailArrivesOnce(incident);
  }

  private static void waitsForItsNextTry(JsonNode delivery) {
    assertThat(delivery.at("/attempts/0/outcome").asText())
        .as("%s", delivery)
        .isEqualTo("DEFERRED");
    assertThat(delivery.at("/attempts/0/detail").asText()).contains("localhost:" + post.port());
    assertThat(delivery.path("state").asText()).isEqualTo("PLANNED");
    assertThat(delivery.path("nextTryAt").asText())
        .isGreaterThan(delivery.at("/attempts/0/at").asText());
  }

  private static <T> T promptly(Callable<T> call) {
    long begun = System.nanoTime();
    try {
      T answer = call.call();
      assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(PROMPTLY);
      return answer;
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  private static List<Api.Answer> atOnce(int times, Callable<Api.Answer> call) {
    ExecutorService senders = Executors.newFixedThreadPool(times);
    try {
      List<Future<Api.Answer>> sent = new ArrayList<>();
      for (int i = 0; i < times; i++) {
        sent.add(senders.submit(() -> promptly(call)));
      }
      List<Api.Answer> answers = new ArrayList<>();
      for (Future<Api.Answer> one : sent) {
        answers.add(one.get());
      }
      return answers;
    } catch (Exception e) {
      throw new AssertionError(e);
    } finally {
      senders.shutdownNow();
    }
  }

  private static void isUnavailable(Api.Answer answer) {
    assertThat(answer.status()).as("%s", answer).isEqualTo(503);
    assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
    assertThat(answer.header("Retry-After")).isNotEmpty();
    assertThat(answer.json().path("status").asInt()).isEqualTo(503);
  }

  private static void isDownButAlive() {
    Api.Answer ready = promptly(() -> api.withoutToken().get("/health/ready"));
    assertThat(ready.status()).as("%s", ready).isEqualTo(503);
    assertThat(ready.json().path("status").asText()).isEqualTo("DOWN");
    assertThat(promptly(() -> api.withoutToken().get("/health/live")).status()).isEqualTo(200);
  }

  private static void pageSays(String session, String language, String... words) {
    Api.Answer page = promptly(() -> page(session, language));
    assertThat(page.status()).as("%s", page).isEqualTo(503);
    assertThat(page.header("Content-Type")).startsWith("text/html");
    assertThat(page.text()).contains("<html lang=\"" + language + "\"").contains(words);
    assertThat(page.header("Content-Security-Policy")).isNotEmpty();
  }

  private static void awaitReady() {
    await()
        .atMost(SOON)
        .untilAsserted(
            () -> assertThat(api.withoutToken().get("/health/ready").status()).isEqualTo(200));
  }

  private static String signIn() {
    Api.Answer form = api.withoutToken().get("/sign-in", "Accept", "text/html");
    String visitor = cookie(form, "tocsin-visitor");
    Matcher field = Pattern.compile("name=\"csrf\"[^>]*value=\"([^\"]+)\"").matcher(form.text());
    assertThat(field.find()).as("%s", form).isTrue();
    Api.Answer answer =
        api.withoutToken()
            .post(
                "/sign-in",
                "name=%s&password=%s&csrf=%s"
                    .formatted(
                        TocsinServer.ADMIN,
                        encoded(TocsinServer.PASSWORD),
                        encoded(field.group(1))),
                "Content-Type",
                "application/x-www-form-urlencoded",
                "Cookie",
                visitor);
    return cookie(answer, "tocsin-session");
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static String cookie(Api.Answer answer, String name) {
    return answer.response().headers().allValues("Set-Cookie").stream()
        .map(cookie -> cookie.substring(0, cookie.indexOf(';')))
        .filter(cookie -> cookie.startsWith(name + "="))
        .findFirst()
        .orElseThrow(() -> new AssertionError(answer.response().headers() + " " + answer));
  }

  private static Api.Answer page(String session, String language) {
    return api.withoutToken()
        .get("/", "Accept", "text/html", "Accept-Language", language, "Cookie", session);
  }

  /** How many events the start page says were refused. */
  private static long refused(String session) {
    Matcher line = REFUSED.matcher(page(session, "en").text());
    if (!line.find()) {
      return 0;
    }
    return line.group(1) != null ? 1 : Long.parseLong(line.group(2).replace(",", ""));
  }

  private static List<String> open() {
    return api.get(Incidents.PATH + "?status=TRIGGERED&status=ACKNOWLEDGED")
        .json()
        .findValuesAsText("id");
  }

  private static void eachMailArrivesOnce(String incident) {
    await()
        .atMost(SOON)
        .untilAsserted(
            () ->
                assertThat(mailsOf(incident))
                    .isNotEmpty()
                    .allSatisfy(
                        mail -> assertThat(mail.path("state").asText()).isEqualTo("ACCEPTED")));
    Map<String, Long> arrived = mails();
    for (JsonNode mail : mailsOf(incident)) {
      assertThat(arrived.get("<" + mail.path("id").asText() + "@localhost>"))
          .as("%s", mail)
          .isOne();
    }
  }

  /** The deliveries of an incident that go by mail. */
  private static List<JsonNode> mailsOf(String incident) {
    JsonNode items =
        api.get(Incidents.PATH + "/" + incident + "/deliveries?limit=200").json().path("items");
    return StreamSupport.stream(items.spliterator(), false)
        .filter(delivery -> delivery.path("channel").asText().equals("mail"))
        .toList();
  }

  /** How often each mail arrived, by its id, which is its delivery's. */
  private static Map<String, Long> mails() {
    return post.mails().stream()
        .map(OutageContractIT::id)
        .collect(groupingBy(identity(), HashMap::new, counting()));
  }

  private static String id(MimeMessage mail) {
    try {
      return mail.getMessageID();
    } catch (MessagingException e) {
      throw new AssertionError(e);
    }
  }
}
