package io.tocsin.workflow.plan;

import io.tocsin.incident.Severity;
import io.tocsin.oncall.OnCallSchedule;
import io.tocsin.plan.HeartbeatDefinition;
import io.tocsin.plan.Intake;
import io.tocsin.plan.Plan;
import io.tocsin.plan.Service;
import io.tocsin.plan.ToolGroup;
import io.tocsin.plan.WatchDefinition;
import io.tocsin.text.LocalText;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;

/**
 * Reads a plan from the files of its folder (spec, D1): nine YAML files and perhaps {@code
 * watches.yaml}, {@code schedules.yaml}, {@code toolbox.yaml}, {@code intake.yaml} and {@code
 * heartbeats.yaml}, {@code procedures/<key>.bpmn} for each procedure and its after-care, and the
 * tables {@code decisions/classification.dmn} and {@code decisions/routing.dmn}.
 */
public final class PlanFolder {

  static final List<String> SECTIONS =
      List.of(
          "plan.yaml",
          "services.yaml",
          "probes.yaml",
          "actions.yaml",
          "procedures.yaml",
          "checklist.yaml",
          "channels.yaml",
          "contacts.yaml",
          "escalation.yaml");
  static final String TOOLBOX = "toolbox.yaml";

  /** Optional: a plan may leave watching to others. */
  static final String WATCHES = "watches.yaml";

  /** Optional: a plan may name the same people at all hours. */
  static final String SCHEDULES = "schedules.yaml";

  /** Optional: Alertmanager's and Grafana's bodies and Events API v2 are read without it. */
  static final String INTAKE = "intake.yaml";

  /** Optional: nobody has to be heard. */
  static final String HEARTBEATS = "heartbeats.yaml";

  static final String CLASSIFICATION = "decisions/classification.dmn";
  static final String ROUTING = "decisions/routing.dmn";

  private static final String PROCEDURES = "procedures/";
  private static final String BPMN = ".bpmn";

  private static final Service UNASSIGNED =
      new Service(
          Plan.UNASSIGNED,
          new LocalText("Unassigned", "未归属"),
          "",
          "",
          List.<Service.Component>of());

  private final Map<String, String> files;
  private final Problems problems = new Problems();
  private final Mentions mentions = new Mentions();

  private PlanFolder(Map<String, String> files) {
    this.files = files;
  }

  /** The path of a process of the plan. */
  public static String modelOf(String processKey) {
    return PROCEDURES + processKey + BPMN;
  }

  /** The processes and tables among the files, for the engine. */
  public static Map<String, String> models(Map<String, String> files) {
    Map<String, String> models = new TreeMap<>(files);
    models.keySet().removeIf(path -> path.endsWith(".yaml"));
    return models;
  }

  /** The texts of its processes, by their keys. */
  public static Map<String, String> processes(Map<String, String> files) {
    Map<String, String> processes = new TreeMap<>();
    files.forEach(
        (path, text) -> {
          if (path.startsWith(PROCEDURES) && path.endsWith(BPMN)) {
            processes.put(path.substring(PROCEDURES.length(), path.length() - BPMN.length()), text);
          }
        });
    return processes;
  }

  /** The text of the table of severities and procedures. */
  public static String classification(Map<String, String> files) {
    return files.getOrDefault(CLASSIFICATION, "");
  }

  /** The text of the table of who is told. */
  public static String routing(Map<String, String> files) {
    return files.getOrDefault(ROUTING, "");
  }

  /**
   * The plan that the files describe.
   *
   * @param files texts by path inside the folder, with {@code /} between names
   * @throws PlanInvalid naming file and line of everything that is wrong
   */
  public static Plan read(Map<String, String> files) {
    return new PlanFolder(files).read(false);
  }

  /**
   * The plan of files that are in force already. What the engine took once is not refused because
   * the product asks more of a diagram by now.
   *
   * @throws PlanInvalid naming file and line of everything that cannot be read
   */
  static Plan kept(Map<String, String> files) {
    return new PlanFolder(files).read(true);
  }

  private Plan read(boolean kept) {
    Models models = new Models(files, mentions, problems);
    models.checkEach(kept);
    int ofModels = problems.count();
    People people = new People(problems, mentions);
    General general = whole("plan.yaml", section -> General.read(section, problems, people));
    Map<Word, Service> services = each("services.yaml", new Places(problems)::service);
    var probes = each("probes.yaml", new Looks(problems, mentions)::probe);
    Undos undos = new Undos(problems);
    Measures measures = new Measures(problems, undos);
    var actions = each("actions.yaml", measures::action);
    var procedures = each("procedures.yaml", measures::procedure);
    var checklist = whole("checklist.yaml", new Looks(problems, mentions)::checklist);
    Watching watching = new Watching(problems, mentions);
    var watches =
        files.containsKey(WATCHES)
            ? each(WATCHES, watching::watch)
            : Map.<Word, WatchDefinition>of();
    Beats beats = new Beats(problems, mentions);
    var heartbeats =
        files.containsKey(HEARTBEATS)
            ? each(HEARTBEATS, beats::heartbeat)
            : Map.<Word, HeartbeatDefinition>of();
    Intake intake =
        files.containsKey(INTAKE) ? whole(INTAKE, new Mappings(problems)::intake) : Intake.USUAL;
    var channels = each("channels.yaml", people::channel);
    var contacts = each("contacts.yaml", people::contact);
    Map<Word, OnCallSchedule> schedules =
        files.containsKey(SCHEDULES)
            ? each(SCHEDULES, new Duties(problems, mentions)::schedule)
            : Map.of();
    var escalation = whole("escalation.yaml", people::escalation);
    List<ToolGroup> toolbox =
        files.containsKey(TOOLBOX)
            ? List.copyOf(each(TOOLBOX, new Toolbox(problems, mentions)::group).values())
            : List.of();
    problems.throwIfMoreThan(ofModels);
    List<Service> known = new ArrayList<>(services.values());
    known.add(UNASSIGNED);
    Plan plan =
        new Plan(
            general.key(),
            general.version(),
            general.name(),
            general.updated(),
            general.team(),
            general.severities(),
            general.alerts(),
            List.copyOf(known),
            List.copyOf(probes.values()),
            List.copyOf(actions.values()),
            List.copyOf(procedures.values()),
            checklist,
            general.resultsHold(),
            List.copyOf(watches.values()),
            new Intake(intake.events(), intake.mappings(), List.copyOf(heartbeats.values())),
            List.copyOf(channels.values()),
            List.copyOf(contacts.values()),
            List.copyOf(schedules.values()),
            escalation,
            toolbox,
            general.review(),
            general.unreachedDigest());
    models.checkReferences(plan, procedures);
    watching.check(plan, watches);
    beats.check(plan, heartbeats);
    mentions.check(plan, problems);
    undos.check(plan);
    problems.throwIfAny();
    return plan;
  }

  private <T> T whole(String file, Function<Section, T> reader) {
    return section(file).read(reader);
  }

  private <T> Map<Word, T> each(String file, BiFunction<Word, Section, T> reader) {
    return section(file).read(section -> Keyed.read(section.sections(), reader, problems));
  }

  private Section section(String file) {
    String text = files.get(file);
    if (text == null) {
      problems.add(file, 1, "file.missing");
      problems.throwIfAny();
      throw new IllegalStateException("unreachable: a problem was just added");
    }
    return new Section(file, parse(file, text), problems);
  }

  private Node parse(String file, String text) {
    LoaderOptions options = new LoaderOptions();
    options.setMaxAliasesForCollections(0);
    try {
      Node node = new Yaml(options).compose(new StringReader(text));
      if (node != null) {
        return node;
      }
      problems.add(file, 1, "file.empty");
    } catch (MarkedYAMLException e) {
      int line = e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1;
      problems.add(file, line, "yaml", String.valueOf(e.getProblem()));
    } catch (YAMLException e) {
      problems.add(file, 1, "yaml.refused", String.valueOf(e.getMessage()));
    }
    problems.throwIfAny();
    throw new IllegalStateException("unreachable: a problem was just added");
  }

  /** The severity of that name; a problem and P3 when there is none. */
  static Severity severity(Word name, Problems problems) {
    try {
      return Severity.valueOf(name.text());
    } catch (IllegalArgumentException e) {
      problems.add(name, "severity", name.text());
      return Severity.P3;
    }
  }
}
