package dev.escapement.replay;

import dev.escapement.simulation.Choices;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;

/**
 * Chance as it was recorded: jitter is seen in the times of attempts; identifiers and numbers are known once a run has shown where
 * they turn up. Everything else is left to another source.
 *
 * <p>Not to be extended; for one run.
 */
@API(status = Status.INTERNAL)
public final class RecordedChoices implements Choices {

    private final Choices otherwise;
    private final LearnedChance learned;
    private final DrawnChance drawn = new DrawnChance();
    private final Map<String, String> arns = new LinkedHashMap<>();
    private @Nullable RecordedAnswers answers;

    /** Chance that knows what has been learned. */
    public RecordedChoices(Choices otherwise, LearnedChance learned) {
        this.otherwise = otherwise;
        this.learned = learned;
    }

    /** Those who know the times of attempts. */
    public void ask(RecordedAnswers recorded) {
        this.answers = recorded;
    }

    /** What labels call an execution, and how those know it who answer. */
    public void know(String executionName, String executionArn) {
        arns.put(executionName, executionArn);
    }

    /** What has been drawn. */
    public DrawnChance drawn() {
        return drawn;
    }

    @Override
    public long bits(String site) {
        return otherwise.bits(site);
    }

    @Override
    public UUID uuid(String site, UUID seeded) {
        UUID known = learned.uuid(site);
        if (known == null) {
            drawn.add(site, seeded);
        }
        return known == null ? otherwise.uuid(site, seeded) : known;
    }

    @Override
    public double fraction(String site, double seeded) {
        Number known = learned.number(site);
        if (known == null) {
            drawn.add(site, seeded);
        }
        return known == null ? otherwise.fraction(site, seeded) : known.doubleValue();
    }

    @Override
    public long whole(String site, long seeded) {
        Number known = learned.number(site);
        if (known == null) {
            drawn.add(site, (double) seeded);
        }
        return known == null ? otherwise.whole(site, seeded) : known.longValue();
    }

    @Override
    public Duration delay(String site, Duration seeded, Duration longest) {
        int name = site.indexOf('/');
        String arn = name < 0 ? null : arns.get(site.substring(0, name));
        Duration recorded =
                arn == null || answers == null ? null : answers.retryDelay(arn, site.substring(name + 1), longest);
        return recorded == null || recorded.compareTo(longest.plus(PAUSE)) > 0 ? seeded : recorded;
    }

    /** The service may wake up a little late. */
    private static final Duration PAUSE = Duration.ofSeconds(1);
}
