package io.tocsin.web.postmortem;

import io.tocsin.postmortem.Draft;
import io.tocsin.postmortem.Tags;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import java.util.List;

/** The texts of a postmortem as the browser sends them. */
public class PostmortemForm {

  @FormParam("version")
  @DefaultValue("0")
  int version;

  @FormParam("summary")
  @DefaultValue("")
  String summary = "";

  @FormParam("impact")
  @DefaultValue("")
  String impact = "";

  @FormParam("rootCause")
  @DefaultValue("")
  String rootCause = "";

  @FormParam("rootCauseText")
  @DefaultValue("")
  String rootCauseText = "";

  @FormParam("whys")
  List<String> whys = List.of();

  @FormParam("contributing")
  @DefaultValue("")
  String contributing = "";

  @FormParam("wentWell")
  @DefaultValue("")
  String wentWell = "";

  @FormParam("wentBadly")
  @DefaultValue("")
  String wentBadly = "";

  @FormParam("prevention")
  @DefaultValue("")
  String prevention = "";

  @FormParam("vulnerability")
  @DefaultValue("")
  String vulnerability = "";

  @FormParam("tags")
  @DefaultValue("")
  String tags = "";

  /**
   * @throws io.tocsin.postmortem.UnfitDraft when a text is too long, or there are too many tags
   */
  Draft draft() {
    return new Draft(
        summary,
        impact,
        rootCause,
        rootCauseText,
        whys,
        contributing,
        wentWell,
        wentBadly,
        prevention,
        vulnerability,
        new Tags(tags));
  }

  PostmortemView.Texts typed() {
    return new PostmortemView.Texts(
        summary,
        impact,
        rootCause,
        rootCauseText,
        whys,
        contributing,
        wentWell,
        wentBadly,
        prevention,
        vulnerability,
        tags);
  }
}
