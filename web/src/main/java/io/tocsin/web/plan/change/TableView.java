package io.tocsin.web.plan.change;

import io.tocsin.web.part.Choice;
import java.util.List;

/**
 * A table of decisions that is edited.
 *
 * @param path of its file in the plan's folder
 * @param inputs what it asks for when it is tried; none where it cannot be read
 * @param outdated whether another plan came into force since the draft was begun
 */
public record TableView(long number, String path, List<Choice> inputs, boolean outdated) {}
