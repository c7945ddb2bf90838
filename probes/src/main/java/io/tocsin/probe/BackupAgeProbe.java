package io.tocsin.probe;

import io.tocsin.evidence.Measurement;
import io.tocsin.evidence.Probe;
import io.tocsin.evidence.ProbeRequest;
import io.tocsin.evidence.ProbeResult;
import io.tocsin.evidence.ProbeResult.NotSeen;
import io.tocsin.evidence.ProbeResult.Reason;
import io.tocsin.evidence.ProbeResult.Seen;
import io.tocsin.evidence.Verdict;
import io.tocsin.target.Attempt;
import io.tocsin.text.LocalText;
import io.tocsin.text.Phrases;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Whether the newest backup in a directory is as new as it should be, and not empty (spec, R2).
 * Parameters: {@code directory} on this host, absolute; {@code pattern} of the names (default
 * {@code *.sql*}); when backups are due, by {@code at}, times of the day such as {@code
 * 02:00,14:00}, with their {@code zone} and a {@code grace} (PT30M) for the backup to be made, or
 * by {@code maxAge}, an ISO duration, or both; {@code minBytes} (1). A file counts from when it was
 * last written. Files still being written ({@code .part}, {@code .partial}, {@code .tmp}) do not
 * count, nor do links that lead outside.
 */
@ApplicationScoped
class BackupAgeProbe implements Probe {

  private static final Phrases PHRASES = Phrases.of(BackupAgeProbe.class, "phrases");
  private static final int SHOWN = 20;

  /** Clocks of a file server may be this much ahead. */
  private static final Duration SKEW = Duration.ofMinutes(5);

  private final Looking looking;
  private final Clock clock;

  @Inject
  BackupAgeProbe(Looking looking, Clock clock) {
    this.looking = looking;
    this.clock = clock;
  }

  @SuppressWarnings("NullAway") // for CDI's proxy, which asks the real one
  BackupAgeProbe() {
    this(null, null);
  }

  @Override
  public String kind() {
    return "backup-age";
  }

  @Override
  public ProbeResult look(ProbeRequest request) {
    return looking.look(request, this::newest);
  }

  private ProbeResult newest(Parameters parameters, Attempt attempt) throws Exception {
    BackupFolder folder = BackupFolder.of(parameters);
    BackupSchedule schedule = BackupSchedule.of(parameters);
    long least = parameters.number("minBytes", 0, Integer.MAX_VALUE).orElse(1);
    try {
      List<BackupFolder.Backup> backups = folder.newestFirst(attempt);
      return backups.isEmpty()
          ? new Seen(
              Verdict.FAIL,
              PHRASES.say("backup.none", folder.pattern(), folder.directory().toString()),
              "",
              List.of(new Measurement("backups", 0, "1")))
          : judge(backups, schedule, least);
    } catch (NoSuchFileException | NotDirectoryException e) {
      return notSeen(Reason.OTHER, "backup.directory", folder);
    } catch (AccessDeniedException e) {
      return notSeen(Reason.AUTHENTICATION, "backup.denied", folder);
    }
  }

  private static NotSeen notSeen(Reason reason, String wording, BackupFolder folder) {
    return new NotSeen(reason, PHRASES.say(wording, folder.directory().toString()), "");
  }

  private Seen judge(List<BackupFolder.Backup> backups, BackupSchedule schedule, long least) {
    Instant now = clock.instant();
    BackupFolder.Backup newest = backups.get(0);
    List<LocalText> troubles = new ArrayList<>(schedule.missed(newest.written(), now));
    if (newest.bytes() < least) {
      String bytes = Numbers.bytes(newest.bytes());
      troubles.add(PHRASES.say("backup.small", newest.name(), bytes, Numbers.bytes(least)));
    }
    Verdict verdict = troubles.isEmpty() ? Verdict.OK : Verdict.FAIL;
    if (newest.written().isAfter(now.plus(SKEW))) {
      verdict = Thresholds.worse(verdict, Verdict.WARN);
      troubles.add(PHRASES.say("backup.future", newest.name(), schedule.shown(newest.written())));
    }
    Duration age = Duration.between(newest.written(), now);
    LocalText well =
        PHRASES.say(
            "backup.well",
            newest.name(),
            schedule.shown(newest.written()),
            Numbers.bytes(newest.bytes()));
    return new Seen(
        verdict,
        troubles.isEmpty() ? well : Lists.joined(troubles),
        backups.stream()
            .limit(SHOWN)
            .map(one -> one.line(schedule.shown(one.written())))
            .collect(Collectors.joining("\n")),
        List.of(
            new Measurement("backup.age", Math.max(0, age.toSeconds()), "s"),
            new Measurement("backup.size", newest.bytes(), "bytes"),
            new Measurement("backups", backups.size(), "1")));
  }
}
