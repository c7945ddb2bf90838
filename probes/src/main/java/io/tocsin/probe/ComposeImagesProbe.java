package io.tocsin.probe;

import com.fasterxml.jackson.databind.JsonNode;
import io.tocsin.evidence.Measurement;
import io.tocsin.evidence.Probe;
import io.tocsin.evidence.ProbeRequest;
import io.tocsin.evidence.ProbeResult;
import io.tocsin.evidence.ProbeResult.Seen;
import io.tocsin.evidence.Verdict;
import io.tocsin.target.Attempt;
import io.tocsin.target.DockerEngine;
import io.tocsin.text.LocalText;
import io.tocsin.text.Phrases;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The images that a compose project's containers run: tag, id, when they were made, and whether the
 * tag names another image by now, which the next restart alone would not take up (spec, R4).
 * Parameters: {@code project}; {@code dockerHost}; {@code service}, to look at one only.
 */
@ApplicationScoped
class ComposeImagesProbe implements Probe {

  private static final Phrases PHRASES = Phrases.of(ComposeImagesProbe.class, "phrases");

  private final Looking looking;
  private final DockerEngine docker;

  @Inject
  ComposeImagesProbe(Looking looking, DockerEngine docker) {
    this.looking = looking;
    this.docker = docker;
  }

  @SuppressWarnings("NullAway") // for CDI's proxy, which asks the real one
  ComposeImagesProbe() {
    this(null, null);
  }

  @Override
  public String kind() {
    return "compose-images";
  }

  @Override
  public ProbeResult look(ProbeRequest request) {
    return looking.look(request, this::images);
  }

  private ProbeResult images(Parameters parameters, Attempt attempt) throws Exception {
    ComposeProject project = ComposeProject.of(parameters);
    List<Running> all = new ArrayList<>();
    for (DockerEngine.Container container : project.containers(docker, attempt)) {
      all.add(running(project, container, attempt));
    }
    if (all.isEmpty()) {
      return new Seen(Verdict.FAIL, PHRASES.say("compose.none", project.label()), "", List.of());
    }
    List<LocalText> outdated =
        all.stream().filter(Running::outdated).map(Running::trouble).toList();
    String tags = Lists.brief(all.stream().map(Running::tag).toList());
    return new Seen(
        outdated.isEmpty() ? Verdict.OK : Verdict.WARN,
        outdated.isEmpty()
            ? PHRASES.say("compose.images", project.label(), tags)
            : PHRASES.say("compose.trouble", project.label(), Lists.joined(outdated)),
        all.stream().map(Running::line).collect(Collectors.joining("\n")),
        List.of(
            new Measurement("images", all.stream().map(Running::id).distinct().count(), "1"),
            new Measurement("images.outdated", outdated.size(), "1")));
  }

  private Running running(ComposeProject project, DockerEngine.Container container, Attempt attempt)
      throws IOException {
    JsonNode inspected = docker.inspect(project.dockerHost(), container.id(), attempt);
    String id = inspected.path("Image").asText();
    String tag = inspected.path("Config").path("Image").asText();
    return new Running(
        container.service(),
        tag,
        id,
        docker
            .image(project.dockerHost(), id, attempt)
            .map(image -> image.path("Created").asText())
            .orElse("?"),
        docker.image(project.dockerHost(), tag, attempt).map(image -> image.path("Id").asText()));
  }

  /**
   * What a container runs.
   *
   * @param tagged the id of the image that {@code tag} names now
   */
  private record Running(
      String service, String tag, String id, String created, Optional<String> tagged) {

    boolean outdated() {
      return !tagged.equals(Optional.of(id));
    }

    LocalText trouble() {
      return tagged.isPresent()
          ? PHRASES.say("compose.image.other", service, tag, brief(tagged.get()), brief(id))
          : PHRASES.say("compose.image.gone", service, tag, brief(id));
    }

    String line() {
      return "%s  %s  %s  created %s%s"
          .formatted(
              service,
              tag,
              brief(id),
              created,
              outdated() ? "  tag is now " + tagged.map(Running::brief).orElse("-") : "");
    }

    private static String brief(String id) {
      String digits = id.replaceFirst("^sha256:", "");
      return digits.length() <= 12 ? digits : digits.substring(0, 12);
    }
  }
}
