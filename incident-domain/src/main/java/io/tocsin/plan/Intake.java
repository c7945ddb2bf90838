package io.tocsin.plan;

import io.tocsin.plan.AlertMapping.Field;
import io.tocsin.plan.AlertMapping.Place;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What comes in besides alerts with labels, and how it is read (spec, I3, I5).
 *
 * @param events where an event of PagerDuty's Events API v2 names what it is about; places in the
 *     whole event
 * @param mappings of JSON bodies of any kind
 */
public record Intake(
    Map<Field, List<Place>> events,
    List<AlertMapping> mappings,
    List<HeartbeatDefinition> heartbeats) {

  /** Where a plan says nothing. */
  public static final Map<Field, List<Place>> USUAL_EVENTS =
      Map.of(
          Field.ALERTNAME,
          List.of(pointer("/payload/custom_details/alertname"), pointer("/payload/class")),
          Field.SERVICE,
          List.of(pointer("/payload/custom_details/project"), pointer("/payload/group")),
          Field.COMPONENT,
          List.of(pointer("/payload/custom_details/service"), pointer("/payload/component")),
          Field.CATEGORY,
          List.of(pointer("/payload/custom_details/category")));

  /** Of a plan that has neither mappings nor heartbeats. */
  public static final Intake USUAL = new Intake(USUAL_EVENTS, List.of(), List.of());

  public Intake {
    events = Map.copyOf(events);
    mappings = List.copyOf(mappings);
    heartbeats = List.copyOf(heartbeats);
  }

  public Optional<AlertMapping> mapping(String key) {
    return mappings.stream().filter(mapping -> mapping.key().equals(key)).findFirst();
  }

  public Optional<HeartbeatDefinition> heartbeat(String key) {
    return heartbeats.stream().filter(heartbeat -> heartbeat.key().equals(key)).findFirst();
  }

  private static Place pointer(String text) {
    return new Place.Pointer(text);
  }
}
