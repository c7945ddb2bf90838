package io.tocsin.postmortem;

import static io.tocsin.postmortem.PostmortemHouse.ALICE;
import static io.tocsin.postmortem.PostmortemHouse.draft;
import static io.tocsin.postmortem.PostmortemHouse.tagged;
import static org.assertj.core.api.Assertions.assertThat;

import io.tocsin.incident.Declaration;
import io.tocsin.incident.IncidentId;
import io.tocsin.incident.Severity;
import io.tocsin.persistence.TestDatabase;
import io.tocsin.plan.Plan;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Finding what was learnt (spec, M4). */
abstract class LibraryContract {

  private final TestDatabase database = database();
  private final PostmortemHouse house = new PostmortemHouse(database);
  private IncidentId memory = new IncidentId("0");
  private IncidentId slow = new IncidentId("0");
  private IncidentId unwritten = new IncidentId("0");

  abstract TestDatabase database();

  @BeforeEach
  void fillTheLibrary() {
    memory = house.resolved("Site is down", "football", "outage", Severity.P2);
    house.publish(memory, draft("The app ran out of memory. 内存不足 100%", "out-of-memory"));
    slow = house.resolved("Slow pages", "football", "slowness", Severity.P3);
    house.publish(slow, draft("A missing index", "code"));
    unwritten = house.resolved("Site is down again", "football", "outage", Severity.P2);
    house.in(desk -> desk.opening.open(unwritten));
    house.in(desk -> desk.editing.save(unwritten, draft("memory?", "out-of-memory"), 0, ALICE));
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void listsWhatIsPublishedNewestFirst() {
    assertThat(found(any())).containsExactly(slow, memory);
  }

  @Test
  void searchesTitlesAndTextsWithoutRegardToCase() {
    assertThat(found(text("MEMORY"))).containsExactly(memory);
    assertThat(found(text("slow PAGES"))).containsExactly(slow);
    assertThat(found(text("内存"))).containsExactly(memory);
  }

  @Test
  void takesSignsOfThePatternAsThemselves() {
    assertThat(found(text("100%"))).containsExactly(memory);
    assertThat(found(text("1_0"))).isEmpty();
    assertThat(found(text("%"))).containsExactly(memory);
  }

  @Test
  void filtersByServiceSeverityAndCause() {
    assertThat(found(filter(Set.of("football"), Set.of(Severity.P3), Set.of())))
        .containsExactly(slow);
    assertThat(found(filter(Set.of("other"), Set.of(), Set.of()))).isEmpty();
    assertThat(found(filter(Set.of(), Set.of(), Set.of("out-of-memory", "x"))))
        .containsExactly(memory);
  }

  @Test
  void goesOnWhereThePageBeforeEnded() {
    PostmortemQuery first =
        new PostmortemQuery(
            Optional.empty(), Set.of(), Set.of(), Set.of(), Optional.empty(), Optional.empty(), 1);
    PostmortemQuery second =
        new PostmortemQuery(
            Optional.empty(), Set.of(), Set.of(), Set.of(), Optional.empty(), Optional.of(slow), 1);

    assertThat(found(first)).containsExactly(slow);
    assertThat(found(second)).containsExactly(memory);
  }

  @Test
  void showsWhatWasLearntAtTheSamePlaceBeforeWhatOnlyHappenedThere() {
    IncidentId present = house.resolved("Down", "football", "outage", Severity.P2);

    List<SimilarIncident> similar = similarTo(present);

    assertThat(similar).extracting(one -> one.incident().id()).containsExactly(memory, unwritten);
    assertThat(similar.get(0).postmortem()).isPresent();
    assertThat(similar.get(1).postmortem()).isEmpty();
    assertThat(similar).noneMatch(SimilarIncident::sameCause);
  }

  @Test
  void showsIncidentsOfTheSameCauseWhicheverTheirProcedure() {
    IncidentId present = house.resolved("Strange", "football", "slowness", Severity.P2);
    house.in(desk -> desk.opening.open(present));
    house.in(desk -> desk.editing.save(present, draft("x", "out-of-memory"), 0, ALICE));

    assertThat(similarTo(present))
        .extracting(one -> one.incident().id() + " " + one.sameCause())
        .containsExactly(memory + " true", slow + " false");
  }

  @Test
  void keepsLessonsInViewHoweverMuchHappenedSince() {
    house.resolved("Down once more", "football", "outage", Severity.P2);
    IncidentId present = house.resolved("Down", "football", "outage", Severity.P2);

    assertThat(similarTo(present, 1))
        .extracting(one -> one.incident().id())
        .containsExactly(memory);
  }

  @Test
  void takesUnknownServicesForAlikeOnlyWithinTheirProject() {
    IncidentId shop = unknown("shop");
    unknown("crm");

    assertThat(similarTo(unknown("shop")))
        .extracting(one -> one.incident().id())
        .containsExactly(shop);
  }

  @Test
  void findsByTagAndTellsWhichTagsThereAre() {
    IncidentId cache = house.resolved("Cache gone", "football", "outage", Severity.P2);
    house.publish(cache, tagged("No limit", "Redis，memory; redis"));
    IncidentId pool = house.resolved("Pool empty", "football", "outage", Severity.P2);
    house.publish(pool, tagged("No limit", "database pool, memory"));

    assertThat(found(tag("memory"))).containsExactly(pool, cache);
    assertThat(found(tag("redis"))).containsExactly(cache);
    assertThat(found(tag("pool"))).isEmpty();
    assertThat(found(text("database POOL"))).containsExactly(pool);
    List<String> tags = house.in(desk -> desk.postmortems.tags());
    assertThat(tags).containsExactly("memory", "database pool", "redis");
  }

  private IncidentId unknown(String project) {
    return house.resolve(
        house
            .house
            .declare(
                new Declaration(
                    "Down",
                    Plan.UNASSIGNED,
                    Optional.empty(),
                    Optional.of(project),
                    Optional.of(Severity.P2),
                    Optional.of("outage"),
                    List.of(),
                    Optional.empty(),
                    Optional.empty()))
            .id());
  }

  private List<IncidentId> found(PostmortemQuery query) {
    return house.in(
        desk ->
            desk.postmortems.published(query).stream()
                .map(lesson -> lesson.incident().id())
                .toList());
  }

  private List<SimilarIncident> similarTo(IncidentId id) {
    return similarTo(id, 10);
  }

  private List<SimilarIncident> similarTo(IncidentId id, int limit) {
    return house.house.in(
        rooms -> new JpaPostmortems(rooms.entityManager).similarTo(rooms.incidents.get(id), limit));
  }

  private static PostmortemQuery any() {
    return filter(Set.of(), Set.of(), Set.of());
  }

  private static PostmortemQuery text(String text) {
    return new PostmortemQuery(
        Optional.of(text), Set.of(), Set.of(), Set.of(), Optional.empty(), Optional.empty(), 50);
  }

  private static PostmortemQuery tag(String tag) {
    return new PostmortemQuery(
        Optional.empty(), Set.of(), Set.of(), Set.of(), Optional.of(tag), Optional.empty(), 50);
  }

  private static PostmortemQuery filter(
      Set<String> services, Set<Severity> severities, Set<String> causes) {
    return new PostmortemQuery(
        Optional.empty(), services, severities, causes, Optional.empty(), Optional.empty(), 50);
  }
}
