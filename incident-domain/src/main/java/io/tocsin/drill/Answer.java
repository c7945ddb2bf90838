package io.tocsin.drill;

import io.tocsin.evidence.Verdict;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/** What a probe says in a drill: while it is broken, and once it is repaired. */
@Embeddable
public class Answer {

  /** Longest finding, in characters. */
  public static final int LONGEST = 300;

  /** As if it were broken until somebody looked at it, and well from then on. */
  static final Answer USUAL = new Answer(Verdict.FAIL, Verdict.OK, "");

  @Enumerated(EnumType.STRING)
  @Column(name = "first_verdict", length = 10)
  private Verdict first = Verdict.FAIL;

  @Enumerated(EnumType.STRING)
  @Column(name = "later_verdict", length = 10)
  private Verdict later = Verdict.OK;

  @Column(name = "finding", length = LONGEST)
  private String finding = "";

  protected Answer() {}

  /**
   * @param finding what it says it saw first, in the words of who leads the drill; may be empty
   */
  public Answer(Verdict first, Verdict later, String finding) {
    this.first = first;
    this.later = later;
    this.finding = finding;
  }

  public Verdict first() {
    return first;
  }

  public Verdict later() {
    return later;
  }

  public String finding() {
    return finding;
  }
}
