package dev.escapement.whatif;

import dev.escapement.json.Json;
import dev.escapement.json.JsonComparison;
import dev.escapement.reading.Prices;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * In what an execution differs from how it was recorded, each difference a line.
 *
 * @param outcome about its status, error and output
 * @param path about the states it goes through
 * @param effort about transitions, cost and payloads
 */
@API(status = Status.EXPERIMENTAL)
public record Differences(List<String> outcome, List<String> path, List<String> effort) {

    private static final int SHOWN = 3;

    public Differences {
        outcome = List.copyOf(outcome);
        path = List.copyOf(path);
        effort = List.copyOf(effort);
    }

    /** Between what was and what is now. */
    public static Differences between(Measures was, Measures now, Prices prices) {
        return new Differences(outcome(was, now), path(was, now), effort(was, now, prices));
    }

    /** All of them, the gravest first. */
    public List<String> all() {
        List<String> all = new ArrayList<>(outcome);
        all.addAll(path);
        all.addAll(effort);
        return all;
    }

    private static List<String> outcome(Measures was, Measures now) {
        List<String> lines = new ArrayList<>();
        if (!was.status().equals(now.status()) || !Objects.equals(was.error(), now.error())) {
            lines.add("ends " + now.ending() + " instead of " + was.ending());
        } else if (was.output() != null && now.output() != null) {
            List<String> output = JsonComparison.RECORDED.differences(was.output(), now.output());
            output.stream().limit(SHOWN).forEach(difference -> lines.add("puts out something else: " + difference));
            if (output.size() > SHOWN) {
                lines.add("puts out something else: " + (output.size() - SHOWN) + " more differences");
            }
        } else if (now.output() != null && !now.status().equals("RUNNING")) {
            lines.add("puts out " + Json.size(now.output())
                    + " bytes that nobody can compare: the recording has no output");
        }
        return lines;
    }

    private static List<String> path(Measures was, Measures now) {
        List<String> lines = new ArrayList<>();
        if (was.path().equals(now.path()) || was.steps().equals(now.steps())) {
            return lines;
        }
        Map<String, Integer> visits = excess(was.path(), now.path());
        add(lines, "enters ", visits, true);
        add(lines, "no longer enters ", visits, false);
        if (lines.isEmpty()) {
            Map<String, Integer> steps = excess(was.steps(), now.steps());
            add(lines, "goes ", steps, true);
            add(lines, "no longer goes ", steps, false);
        }
        return lines;
    }

    private static void add(List<String> lines, String words, Map<String, Integer> excess, boolean more) {
        List<String> told = new ArrayList<>();
        excess.forEach((name, number) -> {
            if (more ? number > 0 : number < 0) {
                told.add(name.strip() + (Math.abs(number) == 1 ? "" : " (" + Math.abs(number) + " times)"));
            }
        });
        if (!told.isEmpty()) {
            lines.add(words + String.join(", ", told));
        }
    }

    /** How often each is there more often now; less often is negative. */
    private static Map<String, Integer> excess(List<String> was, List<String> now) {
        Map<String, Integer> excess = new LinkedHashMap<>();
        now.forEach(each -> excess.merge(each, 1, Integer::sum));
        was.forEach(each -> excess.merge(each, -1, Integer::sum));
        return excess;
    }

    private static List<String> effort(Measures was, Measures now, Prices prices) {
        List<String> lines = new ArrayList<>();
        if (was.transitions() != now.transitions()) {
            lines.add("takes " + now.transitions() + " transitions instead of " + was.transitions());
        }
        BigDecimal before = was.cost(prices);
        BigDecimal after = now.cost(prices);
        // By the clock is billed only what is Express, and a recording has delays of the service in it that a replay
        // has not.
        boolean byTheClock = now.usage().requests() > 0 && was.steps().equals(now.steps());
        if (before.compareTo(after) != 0 && !byTheClock) {
            lines.add("costs $" + plain(after) + " instead of $" + plain(before));
        }
        if (was.largestPayload() != now.largestPayload()) {
            lines.add("carries " + now.largestPayload() + " bytes at most instead of " + was.largestPayload());
        }
        return lines;
    }

    private static String plain(BigDecimal amount) {
        return amount.signum() == 0 ? "0" : amount.stripTrailingZeros().toPlainString();
    }
}
