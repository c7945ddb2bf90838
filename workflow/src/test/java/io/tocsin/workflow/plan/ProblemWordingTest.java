package io.tocsin.workflow.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.tocsin.text.LocalText;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What is wrong with a plan is said in the reader's language (spec, U4). */
class ProblemWordingTest {

  private static final Map<String, String> SHIPPED = PlanSource.shipped().files();
  private static final Pattern HAN = Pattern.compile("\\p{IsHan}");
  private static final Pattern LITERAL = Pattern.compile("\"([a-z][A-Za-z0-9]*(?:\\.\\w+)*)\"");

  /** Where something is noted, up to the end of the statement. */
  private static final Pattern NOTED =
      Pattern.compile("(?:(?:problems|advice)\\s*\\.add|refuse)\\(([^;]*);");

  static Set<String> keys() throws IOException {
    Properties phrases = new Properties();
    try (Reader reader =
        Files.newBufferedReader(
            Path.of("src/main/resources/io/tocsin/workflow/plan/problems.properties"))) {
      phrases.load(reader);
    }
    return new TreeSet<>(phrases.stringPropertyNames());
  }

  @ParameterizedTest
  @MethodSource("keys")
  void eachPhraseIsChineseToWhoReadsChinese(String key) {
    LocalText said = Problems.say(key, "a", "b", "c");

    assertThat(said.zhCn()).containsPattern(HAN);
    assertThat(said.en()).doesNotContainPattern(HAN);
  }

  @Test
  void eachPhraseIsUsedAndWhatIsNotedHasAPhrase() throws IOException {
    String code = code();

    assertThat(LITERAL.matcher(code).results().map(found -> found.group(1))).containsAll(keys());
    List<String> noted =
        NOTED
            .matcher(code)
            .results()
            .flatMap(statement -> LITERAL.matcher(statement.group(1)).results().limit(2))
            .map((MatchResult literal) -> literal.group(1))
            .filter(literal -> !literal.endsWith(".yaml"))
            .toList();
    assertThat(noted).hasSizeGreaterThan(100);
    assertThat(keys()).containsAll(noted);
  }

  private static String code() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("src/main/java/io/tocsin/workflow/plan"))) {
      return files.map(ProblemWordingTest::text).collect(Collectors.joining("\n"));
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  /** One of each kind of file; what differs between languages is the whole sentence. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "plan.yaml | response: PT15M | response: 15 min | 应为时长，例如 PT10M，现为“15 min”",
        "plan.yaml | PT15M | ${X} | 引用设置应写作 ${env:NAME} 或 ${env:NAME:default}",
        "checklist.yaml | probe: cache-ping | probe: cache-pong | 预案中没有探测 cache-pong",
        "checklist.yaml | SERVICE: | SERVICES: | 组应为其中之一：SERVICE、DATA_INTEGRITY、SECURITY、PERFORMANCE、MONITORING、DOCUMENTS",
        "actions.yaml | start, \"{component}\" | start, \"{part}\" | 参数中没有占位符 {part}",
        "schedules.yaml | from: 2025-11-03 | from: 2025-11-04 | from 应为交接日，即 monday",
        "decisions/routing.dmn | <text>\"P0\"</text> | <text>f(x)</text> | text 应为：值，例如 \"P0\", \"P1\" 或 not(\"P3\")，或输入的名称；现为“f(x)”",
        "decisions/routing.dmn | <decisionTable | <x/><decisionTable | 预案的决策表中不能有 x",
        "procedures/site-outage.bpmn | topic=\"probe\" | topic=\"mail\" | bpmn:serviceTask camunda:topic 应为：probe；现为“mail”",
        "procedures/site-outage.bpmn | ${outcome == 'ROLLBACK'} | ${x()} | bpmn:conditionExpression 应为：比较式，例如 ${outcome == 'DONE' && verdict != 'FAIL'}；现为“${x()}”",
        "procedures/site-outage.bpmn | bpmnElement=\"Probe_Host\" | bpmnElement=\"Probe_Cache\" | 没有画出：图中没有它的图形",
        "procedures/site-outage.bpmn | camunda:dueDate=\"${timeBox_diagnosis}\" | camunda:modelerTemplate=\"x\" | 没有时限：耗时过长时不会有人知道",
      })
  void aBrokenPlanIsExplainedInChinese(String file, String text, String by, String said) {
    Map<String, String> files = new TreeMap<>(SHIPPED);
    String original = files.getOrDefault(file, "");
    assertThat(original).contains(text);
    int at = original.indexOf(text);
    files.put(file, original.substring(0, at) + by + original.substring(at + text.length()));

    assertThat(PlanLinter.look(files))
        .extracting(Problem::message)
        .anySatisfy(message -> assertThat(message.zhCn()).isEqualTo(said))
        .allSatisfy(message -> assertThat(message.zhCn()).isNotEqualTo(message.en()));
  }
}
