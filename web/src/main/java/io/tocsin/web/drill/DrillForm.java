package io.tocsin.web.drill;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import java.util.ArrayList;
import java.util.List;

/** What the form of a drill sends; the lists about probes are beside each other. */
public class DrillForm {

  @FormParam("procedure")
  @DefaultValue("")
  private String procedure = "";

  @FormParam("place")
  @DefaultValue("")
  private String place = "";

  @FormParam("title")
  @DefaultValue("")
  private String title = "";

  @FormParam("severity")
  @DefaultValue("")
  private String severity = "";

  @FormParam("pace")
  @DefaultValue("1")
  private String pace = "1";

  @FormParam("participants")
  private List<String> participants = List.of();

  @FormParam("probe")
  private List<String> probes = List.of();

  @FormParam("first")
  private List<String> first = List.of();

  @FormParam("later")
  private List<String> later = List.of();

  @FormParam("finding")
  private List<String> findings = List.of();

  Typed typed() {
    List<Typed.Said> said = new ArrayList<>();
    for (int i = 0; i < probes.size(); i++) {
      said.add(new Typed.Said(probes.get(i), at(first, i), at(later, i), at(findings, i).strip()));
    }
    return new Typed(
        procedure,
        place,
        title.strip(),
        severity,
        pace,
        participants.stream().distinct().toList(),
        said);
  }

  private static String at(List<String> values, int place) {
    return place < values.size() ? values.get(place) : "";
  }
}
