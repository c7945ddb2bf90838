package io.tocsin.web.plan.change;

import io.tocsin.web.part.Choice;
import java.util.List;

/**
 * A process that is drawn, with all that its steps can be made of.
 *
 * @param path of its file in the plan's folder
 * @param addresses of contacts, each {@code contact/channel}
 * @param timeBoxes of its procedure, with how long they are
 * @param outdated whether another plan came into force since the draft was begun
 */
public record EditorView(
    long number,
    String path,
    String name,
    List<Choice> probes,
    List<Choice> actions,
    List<Choice> addresses,
    List<Choice> components,
    List<Choice> timeBoxes,
    boolean outdated) {}
