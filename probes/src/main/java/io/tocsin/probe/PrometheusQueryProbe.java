package io.tocsin.probe;

import com.fasterxml.jackson.databind.JsonNode;
import io.tocsin.evidence.Measurement;
import io.tocsin.evidence.Probe;
import io.tocsin.evidence.ProbeRequest;
import io.tocsin.evidence.ProbeResult;
import io.tocsin.evidence.ProbeResult.NotSeen;
import io.tocsin.evidence.ProbeResult.Reason;
import io.tocsin.evidence.ProbeResult.Seen;
import io.tocsin.evidence.Verdict;
import io.tocsin.target.Attempt;
import io.tocsin.target.Unusable;
import io.tocsin.text.Phrases;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A PromQL query against thresholds (spec, R6); of several series the worst counts. Parameters:
 * {@code url}, Prometheus' base address; {@code query}; {@code aboveWarn}, {@code aboveFail}:
 * values at or above it; {@code belowWarn}, {@code belowFail}: values below it; {@code unit} of the
 * values, as in a measurement (1); {@code empty}, what it means that nothing is found or only
 * no-numbers: {@code unseen}, {@code ok}, {@code warn} or {@code fail}.
 */
@ApplicationScoped
class PrometheusQueryProbe implements Probe {

  private static final Phrases PHRASES = Phrases.of(PrometheusQueryProbe.class, "phrases");
  private static final int MOST_MEASURED = 20;
  private static final int LONGEST_NAME = 200;

  private final Looking looking;
  private final Prometheus prometheus;

  @Inject
  PrometheusQueryProbe(Looking looking, Prometheus prometheus) {
    this.looking = looking;
    this.prometheus = prometheus;
  }

  @SuppressWarnings("NullAway") // for CDI's proxy, which asks the real one
  PrometheusQueryProbe() {
    this(null, null);
  }

  @Override
  public String kind() {
    return "prometheus-query";
  }

  @Override
  public ProbeResult look(ProbeRequest request) {
    return looking.look(request, this::query);
  }

  private ProbeResult query(Parameters parameters, Attempt attempt) throws Exception {
    String query = parameters.required("query");
    Thresholds above = parameters.thresholds("above");
    Thresholds below = parameters.thresholds("below");
    String unit = parameters.text("unit").orElse("1");
    String empty = parameters.choice("empty", List.of("unseen", "ok", "warn", "fail"));
    List<Sample> samples = samples(prometheus.query(parameters, attempt, query));
    return samples.isEmpty() ? nothing(empty) : judge(samples, unit, new Bounds(above, below));
  }

  private static ProbeResult nothing(String meaning) {
    return meaning.equals("unseen")
        ? new NotSeen(Reason.OTHER, PHRASES.say("prometheus.query.none"), "")
        : new Seen(
            Verdict.valueOf(meaning.toUpperCase(Locale.ROOT)),
            PHRASES.say("prometheus.query.none"),
            "",
            List.of());
  }

  private static ProbeResult judge(List<Sample> samples, String unit, Bounds bounds) {
    Sample worst =
        samples.stream().max(Comparator.comparing(sample -> bounds.judge(sample.value()))).get();
    Verdict verdict = bounds.judge(worst.value());
    List<Measurement> measurements =
        samples.stream()
            .limit(MOST_MEASURED)
            .map(sample -> new Measurement(sample.name(), sample.value(), unit))
            .toList();
    String brief =
        verdict == Verdict.OK
            ? Lists.brief(samples.stream().map(sample -> sample.brief(unit)).toList())
            : worst.brief(unit);
    return new Seen(
        verdict,
        PHRASES.say("prometheus.query." + verdict, brief),
        samples.stream()
            .map(sample -> sample.name() + " " + sample.value())
            .collect(Collectors.joining("\n")),
        measurements);
  }

  /** Numbers only: 0/0 of a site without visitors is none. */
  private static List<Sample> samples(JsonNode data) throws Unusable {
    List<Sample> samples = new ArrayList<>();
    switch (data.path("resultType").asText()) {
      case "scalar" -> sample("value", data.path("result")).ifPresent(samples::add);
      case "vector" -> {
        for (JsonNode series : data.path("result")) {
          sample(name(series.path("metric")), series.path("value")).ifPresent(samples::add);
        }
      }
      default ->
          throw new Unusable(
              Reason.NOT_UNDERSTOOD, "the query finds neither a number nor instant series");
    }
    return samples;
  }

  private static Optional<Sample> sample(String name, JsonNode timeAndValue) throws Unusable {
    String text = timeAndValue.path(1).asText();
    try {
      double value =
          switch (text) {
            case "+Inf" -> Double.MAX_VALUE;
            case "-Inf" -> -Double.MAX_VALUE;
            default -> Double.parseDouble(text);
          };
      return Double.isNaN(value) ? Optional.empty() : Optional.of(new Sample(name, value));
    } catch (NumberFormatException e) {
      throw new Unusable(Reason.NOT_UNDERSTOOD, "Prometheus' answer has no value");
    }
  }

  private static String name(JsonNode labels) {
    List<String> words = new ArrayList<>();
    labels
        .fields()
        .forEachRemaining(
            label -> {
              if (!label.getKey().equals("__name__")) {
                words.add(label.getKey() + "=" + label.getValue().asText());
              }
            });
    String name = labels.path("__name__").asText();
    String of = words.isEmpty() ? "" : "{" + String.join(",", words) + "}";
    String full = name + of;
    return full.isEmpty() ? "value" : full.substring(0, Math.min(full.length(), LONGEST_NAME));
  }

  private record Bounds(Thresholds above, Thresholds below) {
    Verdict judge(double value) {
      Verdict low =
          below.fail().filter(bound -> value < bound).isPresent()
              ? Verdict.FAIL
              : below.warn().filter(bound -> value < bound).isPresent() ? Verdict.WARN : Verdict.OK;
      return Thresholds.worse(above.judge(value), low);
    }
  }

  private record Sample(String name, double value) {
    String brief(String unit) {
      String number = String.format(Locale.ROOT, "%.4g", value);
      String said = unit.equals("1") ? number : number + " " + unit;
      return name.equals("value") ? said : name + " " + said;
    }
  }
}
