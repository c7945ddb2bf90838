package io.tocsin.web.plan.document;

import static org.assertj.core.api.Assertions.assertThat;

import io.tocsin.plan.ActionDefinition;
import io.tocsin.plan.Contact;
import io.tocsin.plan.Plan;
import io.tocsin.plan.ProcedureDefinition;
import io.tocsin.text.LocalText;
import io.tocsin.web.document.Block;
import io.tocsin.web.document.Document;
import io.tocsin.web.document.PrintedHtml;
import io.tocsin.web.document.PrintedPdf;
import io.tocsin.workflow.model.ProcedureModel;
import io.tocsin.workflow.plan.PlanFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What stands in the document, held against the plan that is shipped (spec, D2). */
class PlanPaperTest {

  private static final Pattern REFERENCE = Pattern.compile("\\$\\{env:([A-Z_]+)[^}]*}");

  private final PrintedHtml html = new PrintedHtml();
  private final PrintedPdf pdf = new PrintedPdf(html);
  private final Map<String, String> files = ShippedEdition.files();
  private final Plan plan = PlanFolder.read(files);

  @ParameterizedTest
  @ValueSource(strings = {"en", "zh-CN"})
  void saysEverythingThatThePlanSays(String language) {
    Locale locale = Locale.forLanguageTag(language);

    String text = text(ShippedEdition.document(locale));

    assertThat(text)
        .contains(bare(plan.name().in(locale)), plan.version(), bare(plan.team()), "wang");
    for (LocalText said : texts()) {
      assertThat(text).contains(bare(said.in(locale)));
    }
    for (Contact contact : plan.contacts()) {
      contact.addresses().stream()
          .map(address -> REFERENCE.matcher(address.address()).replaceAll("$1"))
          .forEach(address -> assertThat(text).contains(address));
    }
    plan.probes().stream()
        .filter(probe -> files.toString().contains(">" + probe.key() + "<"))
        .forEach(probe -> assertThat(text).contains(bare(probe.command().orElseThrow())));
  }

  /** All that is written to be read. */
  private List<LocalText> texts() {
    List<LocalText> texts = new ArrayList<>();
    plan.severities().values().forEach(rule -> texts.addAll(rule.examples()));
    plan.contacts().forEach(contact -> texts.add(contact.name()));
    plan.channels().forEach(channel -> texts.add(channel.name()));
    plan.schedules().forEach(schedule -> texts.add(schedule.name()));
    plan.services().stream()
        .flatMap(service -> service.components().stream())
        .forEach(component -> texts.add(component.name()));
    for (ProcedureDefinition procedure : plan.procedures()) {
      texts.add(procedure.name());
      texts.add(procedure.whenToUse());
      procedure.symptoms().forEach(symptom -> texts.add(symptom.text()));
      procedure.rootCauses().forEach(cause -> texts.add(cause.text()));
    }
    PlanFolder.processes(files)
        .values()
        .forEach(
            process ->
                ProcedureModel.read(process)
                    .steps()
                    .forEach(
                        step -> {
                          texts.add(step.texts().name());
                          texts.add(step.texts().what());
                          texts.add(step.texts().why());
                          texts.add(step.texts().good());
                          texts.add(LocalText.verbatim(step.texts().command().orElse("")));
                          step.texts().outcomes().forEach(it -> texts.add(it.label()));
                        }));
    plan.checklist().forEach(item -> texts.add(item.text()));
    plan.toolbox()
        .forEach(
            group -> {
              texts.add(group.name());
              group
                  .tools()
                  .forEach(
                      tool -> {
                        texts.add(tool.label());
                        texts.add(LocalText.verbatim(tool.command()));
                        tool.note().ifPresent(texts::add);
                      });
            });
    return texts;
  }

  @Test
  void showsEachTableAndPictureOnce() {
    Document document = ShippedEdition.document(Locale.ENGLISH);

    org.jsoup.nodes.Document page = Jsoup.parse(html.of(document));

    assertThat(page.select("table"))
        .hasSize((int) document.blocks().stream().filter(Block.Table.class::isInstance).count());
    assertThat(page.select("svg")).hasSameSizeAs(document.pieces());
    assertThat(page.select(".contents a").eachAttr("href"))
        .hasSize(20)
        .allMatch(anchor -> page.select(anchor).size() == 1);
  }

  @Test
  void namesSettingsAndNeverTheirValues() {
    String text = text(ShippedEdition.document(Locale.ENGLISH));

    assertThat(text)
        .contains("Phonecall:${TECH_LEAD_PHONE}", "TWILIO_AUTH_TOKEN", "PROJECT_WEBHOOK_SECRET")
        .contains("cd\"${COMPOSE_PROJECT_DIR:-/opt/football-prediction}\"")
        .doesNotContain("${env:");
    String path = System.getenv("PATH");
    assertThat(References.shown("${env:PATH} and ${env:HOME:/root}"))
        .isEqualTo("${PATH} and ${HOME:-/root}")
        .doesNotContain(path);
  }

  @Test
  void keepsSecretsThatThePlanAssumesToItself() {
    assertThat(References.shown("${env:API_TOKEN:t0psecret} ${env:URL:http://a:hidden@b/}"))
        .isEqualTo("${API_TOKEN} ${URL:-http://a:***@b/}");
  }

  @Test
  void writesAnActionAsAPersonTypesIt() {
    ActionDefinition rollback = plan.action("rollback").orElseThrow();
    ActionDefinition restart = plan.action("restart").orElseThrow();

    assertThat(AsTyped.commands(rollback, "app"))
        .isEqualTo(
            """
            cd "${COMPOSE_PROJECT_DIR:-/opt/football-prediction}"
            git -C "${APP_REPO:-/opt/football-prediction}" checkout --quiet {tag}
            docker compose up -d --no-deps --force-recreate app""");
    assertThat(AsTyped.commands(restart, "db")).endsWith("docker compose restart db");
    assertThat(AsTyped.commands(restart, "")).endsWith("docker compose restart {component}");
    assertThat(AsTyped.commands(plan.action("restore-backup").orElseThrow(), "db"))
        .endsWith("< {backup}");
  }

  @Test
  void tellsWhatADestructiveActionNeedsAndWhatTakesItBack() {
    assertThat(text(ShippedEdition.document(Locale.ENGLISH)))
        .contains(
            bare(
                "{tag}: Stable tag; one of those in ${APP_REPO:-/opt/football-prediction}"
                    + " Two people: a second person approves this command."
                    + " What takes it back: Roll back to the tag that was deployed before"));
  }

  @Test
  void saysWhoIsToldAndHowBadSomethingIsInWords() {
    assertThat(text(ShippedEdition.document(Locale.ENGLISH)))
        .contains(bare("Severity: P0 Event: Emergency, It is back Tech lead Phone call"))
        .contains(bare("Event: all but Somebody has it, Status update"));
    assertThat(text(ShippedEdition.document(Locale.SIMPLIFIED_CHINESE)))
        .contains(bare("级别：P2 领域：除 安全、产品 外的全部"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "zh-CN"})
  void printsItWithItsDiagrams(String language) throws IOException {
    Locale locale = Locale.forLanguageTag(language);
    Document document = ShippedEdition.document(locale);

    byte[] printed = pdf.of(document);

    keepToLookAt(language, document, printed);
    try (PDDocument loaded = Loader.loadPDF(printed)) {
      String text = new PDFTextStripper().getText(loaded);
      assertThat(text)
          .contains(language.equals("en") ? "Recovery checklist" : "恢复检查清单")
          .contains(language.equals("en") ? "Restart failed component" : "重启故障组件")
          .contains("docker compose ps -a")
          .contains(" / " + loaded.getNumberOfPages());
      assertThat(document.pieces()).hasSizeGreaterThan(9);
    }
  }

  private String text(Document document) {
    return bare(Jsoup.parse(html.of(document)).body().wholeText());
  }

  private static String bare(String text) {
    return text.replaceAll("\\s", "");
  }

  private void keepToLookAt(String language, Document document, byte[] printed) throws IOException {
    Path folder = Files.createDirectories(Path.of("target", "look"));
    Files.write(folder.resolve("plan-" + language + ".pdf"), printed);
    Files.writeString(folder.resolve("plan-" + language + ".html"), html.of(document));
  }
}
