package io.tocsin.plan;

import io.tocsin.incident.Actor;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** One imported copy of a plan's files. Never changed once written; the newest is in force. */
@Entity
@Table(name = "plan_version")
public class PlanVersion {

  /** Where an imported plan came from. */
  public enum Origin {
    /** With the product; replaced by that of a newer product. */
    SHIPPED,
    /** From the folder that the configuration names. */
    FOLDER,
    /** A folder that somebody handed over. */
    IMPORTED,
    /** Changed in the browser. */
    EDITED,
    /** An earlier version, in force again. */
    ROLLED_BACK
  }

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "plan_version_seq")
  @SequenceGenerator(
      name = "plan_version_seq",
      sequenceName = "plan_version_seq",
      allocationSize = 1)
  private @Nullable Long id;

  private String planKey = "";

  private String version = "";

  @Enumerated(EnumType.STRING)
  @Column(length = 20)
  private Origin origin = Origin.SHIPPED;

  private Instant importedAt = Instant.EPOCH;

  @Enumerated(EnumType.STRING)
  @Column(length = 10)
  private Actor.Kind importedByKind = Actor.TOCSIN.kind();

  private String importedByName = Actor.TOCSIN.name();

  private String note = "";

  @ElementCollection(fetch = FetchType.EAGER)
  @CollectionTable(name = "plan_file", joinColumns = @JoinColumn(name = "plan_version_id"))
  @MapKeyColumn(name = "path", length = 300)
  @Column(name = "content")
  @JdbcTypeCode(SqlTypes.LONG32VARCHAR)
  private Map<String, String> files = new TreeMap<>();

  protected PlanVersion() {}

  /**
   * @param plan what the files say
   * @param files texts by path
   */
  public PlanVersion(Plan plan, Origin origin, Instant importedAt, Map<String, String> files) {
    this(plan, origin, importedAt, files, Actor.TOCSIN, "");
  }

  /**
   * @param note why, at most 4,000 characters
   */
  public PlanVersion(
      Plan plan,
      Origin origin,
      Instant importedAt,
      Map<String, String> files,
      Actor by,
      String note) {
    planKey = plan.key();
    version = plan.version();
    this.origin = origin;
    this.importedAt = importedAt;
    this.files = new TreeMap<>(files);
    importedByKind = by.kind();
    importedByName = by.name();
    this.note = note;
  }

  /** Grows with each import. */
  public long number() {
    return id == null ? 0 : id;
  }

  public String planKey() {
    return planKey;
  }

  /** As the plan's authors call it. */
  public String version() {
    return version;
  }

  public Origin origin() {
    return origin;
  }

  public Instant importedAt() {
    return importedAt;
  }

  /** That it came into force. */
  public PlanChange change() {
    return new PlanChange(
        number(), version, origin, importedAt, new Actor(importedByKind, importedByName), note);
  }

  /** Texts by path inside the plan's folder. */
  public Map<String, String> files() {
    return Map.copyOf(files);
  }
}
