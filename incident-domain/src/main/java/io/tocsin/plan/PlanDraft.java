package io.tocsin.plan;

import io.tocsin.plan.PlanVersion.Origin;
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
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.TreeMap;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * A plan that somebody works at and has not put in force: all of its files, made from a version. It
 * may be broken; what is in force never is.
 */
@Entity
@Table(name = "plan_draft")
public class PlanDraft {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "plan_draft_seq")
  @SequenceGenerator(name = "plan_draft_seq", sequenceName = "plan_draft_seq", allocationSize = 1)
  private @Nullable Long id;

  @Version private int revision;

  private long baseNumber;

  @Enumerated(EnumType.STRING)
  @Column(length = 20)
  private Origin origin = Origin.EDITED;

  private String owner = "";
  private Instant changedAt = Instant.EPOCH;

  @ElementCollection(fetch = FetchType.EAGER)
  @CollectionTable(name = "plan_draft_file", joinColumns = @JoinColumn(name = "plan_draft_id"))
  @MapKeyColumn(name = "path", length = 300)
  @Column(name = "content")
  @JdbcTypeCode(SqlTypes.LONG32VARCHAR)
  private Map<String, String> files = new TreeMap<>();

  protected PlanDraft() {}

  /**
   * @param base number of the version that it changes
   * @param owner name of the account that may see it
   * @param files texts by path
   */
  public PlanDraft(long base, Origin origin, String owner, Map<String, String> files, Instant now) {
    baseNumber = base;
    this.origin = origin;
    this.owner = owner;
    this.files = new TreeMap<>(files);
    changedAt = now;
  }

  public long number() {
    return id == null ? 0 : id;
  }

  /** Number of the version that it was made from. */
  public long base() {
    return baseNumber;
  }

  /** What the plan's history will say of it. */
  public Origin origin() {
    return origin;
  }

  public String owner() {
    return owner;
  }

  /** Grows with each change. */
  public int revision() {
    return revision;
  }

  public Instant changedAt() {
    return changedAt;
  }

  /** Texts by path inside the plan's folder. */
  public Map<String, String> files() {
    return Map.copyOf(files);
  }

  /**
   * One of its files.
   *
   * @throws NoSuchElementException when it has none of that path
   */
  public String text(String path) {
    return Optional.ofNullable(files.get(path)).orElseThrow();
  }

  /** Saves one of its files. */
  public void write(String path, String text, Instant now) {
    files.put(path, text);
    changedAt = now;
  }
}
