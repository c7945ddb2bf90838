package io.tocsin.web.incident;

import io.tocsin.web.incident.DeclareView.Typed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import java.util.LinkedHashSet;
import java.util.List;

/** The form of a declaration as the browser sends it. */
public class DeclareForm {

  @FormParam("place")
  @DefaultValue("")
  String place = "";

  @FormParam("symptoms")
  List<String> symptoms = List.of();

  @FormParam("title")
  @DefaultValue("")
  String title = "";

  @FormParam("description")
  @DefaultValue("")
  String description = "";

  @FormParam("severity")
  @DefaultValue("")
  String severity = "";

  @FormParam("procedure")
  @DefaultValue("")
  String procedure = "";

  Typed typed() {
    return new Typed(place, new LinkedHashSet<>(symptoms), title, description, severity, procedure);
  }
}
