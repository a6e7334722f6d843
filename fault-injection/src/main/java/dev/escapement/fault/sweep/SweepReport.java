package dev.escapement.fault.sweep;

import dev.escapement.fault.law.Invariant;
import dev.escapement.fault.law.Law;
import dev.escapement.fault.law.Violation;
import dev.escapement.fault.plan.FaultPlan;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;

/** What a sweep found. Not to be extended. */
@API(status = Status.EXPERIMENTAL)
public final class SweepReport {

    private final String title;
    private final int size;
    private final int sites;
    private final int otherPlaces;
    private final int pruned;
    private final VerdictTable table;
    private final List<Finding> findings;
    private final boolean hasLaws;

    private SweepReport(
            String title,
            int size,
            int sites,
            int otherPlaces,
            int pruned,
            VerdictTable table,
            List<Finding> findings,
            boolean hasLaws) {
        this.title = title;
        this.size = size;
        this.sites = sites;
        this.otherPlaces = otherPlaces;
        this.pruned = pruned;
        this.table = table;
        this.findings = List.copyOf(findings);
        this.hasLaws = hasLaws;
    }

    /** How many variants were run. */
    public int size() {
        return size;
    }

    /** How they came through. */
    public VerdictTable table() {
        return table;
    }

    /** The laws that were broken, each with the smallest example. */
    public List<Finding> findings() {
        return findings;
    }

    /** Makes sure that no law was broken. */
    public SweepReport requireClean() {
        if (!findings.isEmpty()) {
            throw new AssertionError(toString());
        }
        return this;
    }

    @Override
    public String toString() {
        String heading = title + ": " + size + " variants at " + sites + " calls"
                + (otherPlaces == 0
                        ? ""
                        : " and " + otherPlaces + (otherPlaces == 1 ? " other place" : " other places"))
                + ", " + pruned + " pruned\n";
        String broken = findings.stream().map(Finding::inWords).collect(Collectors.joining("\n\n"));
        return (heading + table + "\n" + (findings.isEmpty() && hasLaws ? "Every law was kept." : broken))
                .stripTrailing();
    }

    /** Gathers runs. Not to be extended. */
    @API(status = Status.EXPERIMENTAL)
    public static final class Builder {

        private final String title;
        private final PreparedSweep sweep;
        private final VerdictTable table = new VerdictTable();
        private final Map<String, Integer> counts = new LinkedHashMap<>();
        private final Map<String, SweptRun> examples = new LinkedHashMap<>();
        private final Map<String, Invariant> unseen = new LinkedHashMap<>();
        private int size;

        /** For runs like those of a sweep, under a title of their own: Sweep, Exploration. */
        public Builder(String title, PreparedSweep sweep) {
            this.title = title;
            this.sweep = sweep;
            for (Law law : sweep.laws()) {
                // What no run of this machine showed, one of another may have shown.
                if (law instanceof Invariant invariant && invariant.isAboutAllRuns() && !sweep.isShared()) {
                    unseen.put(invariant.inWords(), invariant);
                }
            }
        }

        /** One run more. */
        public void add(SweptRun run) {
            size++;
            table.add(run.variant().plan(), run.verdict());
            unseen.values().removeIf(invariant -> invariant.holdsIn(run.trace()));
            Set<String> rules = new LinkedHashSet<>();
            run.violations().forEach(violation -> rules.add(violation.rule()));
            for (String rule : rules) {
                counts.merge(rule, 1, Integer::sum);
                examples.putIfAbsent(rule, run);
            }
        }

        /** What they say together; examples are made as small as they get. */
        public SweepReport build() {
            List<Finding> findings = new ArrayList<>();
            counts.forEach((rule, count) -> findings.add(new Finding(rule, count, shrunk(rule, examples.get(rule)))));
            unseen.keySet().forEach(name -> findings.add(neverSeen(name)));
            return new SweepReport(
                    title + " of " + sweep.clean().execution().machine().name(),
                    size,
                    sweep.siteCount(),
                    sweep.otherPlaceCount(),
                    sweep.pruned().size(),
                    table,
                    findings,
                    !sweep.laws().isEmpty());
        }

        private SweptRun shrunk(String rule, @Nullable SweptRun example) {
            SweptRun run = Objects.requireNonNull(example);
            Set<String> rules = new LinkedHashSet<>(List.of(rule));
            FaultPlan plan = new Shrinker(sweep.laboratory(), sweep.jury())
                    .shrink(run.variant().plan(), rules);
            return plan.equals(run.variant().plan())
                    ? run
                    : sweep.run(new Variant(run.variant().number(), plan));
        }

        private Finding neverSeen(String name) {
            Violation violation = new Violation(name, "no run of the sweep ever showed it");
            SweptRun clean = sweep.judged(new Variant(0, FaultPlan.NONE), sweep.clean());
            return new Finding(
                    name, size, new SweptRun(clean.variant(), clean.trace(), clean.verdict(), List.of(violation)));
        }
    }
}
