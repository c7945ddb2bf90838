package io.tocsin.drill;

import io.tocsin.incident.IncidentId;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What belongs to an incident that is an exercise (spec, PR12). */
@Entity
@Table(name = "drill")
public class Drill {

  /** Longest remarks, in characters. */
  public static final int LONGEST_REMARKS = 4000;

  @Id private String incidentId = "";

  private String procedureKey = "";
  private String remarks = "";

  @ElementCollection(fetch = FetchType.EAGER)
  @CollectionTable(name = "drill_participant", joinColumns = @JoinColumn(name = "incident_id"))
  @OrderColumn(name = "place")
  @Column(name = "contact", length = 200)
  private List<String> participants = new ArrayList<>();

  @ElementCollection(fetch = FetchType.EAGER)
  @CollectionTable(name = "drill_answer", joinColumns = @JoinColumn(name = "incident_id"))
  @MapKeyColumn(name = "probe", length = 200)
  private Map<String, Answer> answers = new TreeMap<>();

  protected Drill() {}

  Drill(IncidentId incident, DrillPlan plan) {
    incidentId = incident.value();
    procedureKey = plan.procedure();
    participants = new ArrayList<>(plan.participants());
    answers = new TreeMap<>(plan.answers());
  }

  public IncidentId incident() {
    return new IncidentId(incidentId);
  }

  /** The procedure that is exercised. */
  public String procedure() {
    return procedureKey;
  }

  /** Keys of the contacts to whom messages go; all others are only named. */
  public List<String> participants() {
    return List.copyOf(participants);
  }

  /** What a probe says; the usual where nobody said otherwise. */
  Answer answer(String probe) {
    return answers.getOrDefault(probe, Answer.USUAL);
  }

  /** What those who took part made of it; may be empty. */
  public String remarks() {
    return remarks;
  }

  void remark(String text) {
    remarks = text;
  }
}
