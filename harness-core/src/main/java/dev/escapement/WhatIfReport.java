package dev.escapement;

import dev.escapement.WhatIfCase.Effect;
import dev.escapement.reading.Prices;
import dev.escapement.whatif.Measures;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * What many recorded executions would come to, counted; of those that change, what changes.
 *
 * <pre>{@code
 * WhatIfReport report = WhatIf.of(changed).over(Path.of("recordings"));
 * report.count(WhatIfCase.Effect.OUTCOME);   // 2
 * System.out.println(report);
 * }</pre>
 *
 * <p>Holds no executions, however many there were. Not to be extended.
 */
@API(status = Status.EXPERIMENTAL)
public final class WhatIfReport {

    private static final int SHOWN = 100;
    private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);

    private final Builder counted;

    private WhatIfReport(Builder counted) {
        this.counted = counted;
    }

    /** How many recordings there were. */
    public int recordings() {
        return counted.counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** How many of them would change so much, and no more. */
    public int count(Effect effect) {
        return counted.counts.getOrDefault(effect, 0);
    }

    /** The names of those that would change so much, and no more; in their order. */
    public List<String> names(Effect effect) {
        return List.copyOf(counted.names.getOrDefault(effect, List.of()));
    }

    /** State transitions of all executions that could be told, as recorded. */
    public long transitionsRecorded() {
        return counted.transitionsWas;
    }

    /** State transitions of the same executions now. */
    public long transitionsNow() {
        return counted.transitionsNow;
    }

    /** Makes sure that every execution can be told and ends as recorded. */
    public void requireNoOtherOutcome() {
        if (count(Effect.OUTCOME) + count(Effect.UNKNOWN) + count(Effect.UNREADABLE) > 0) {
            throw new AssertionError("Not every execution would end as recorded\n" + this);
        }
    }

    /** The table. */
    @Override
    public String toString() {
        List<String> lines = new ArrayList<>();
        int all = recordings();
        lines.add("What if " + counted.machine + " had run like this: " + all
                + (all == 1 ? " recording" : " recordings"));
        for (Effect effect : Effect.values()) {
            if (count(effect) > 0) {
                lines.add("  " + count(effect) + " " + effect.words());
            }
        }
        if (counted.told > 0) {
            lines.add("  transitions " + counted.transitionsWas + " -> " + counted.transitionsNow
                    + ", cost of a million $" + perMillion(counted.costWas) + " -> $" + perMillion(counted.costNow));
        }
        counted.shown.forEach(each -> lines.add(each.indent(2).stripTrailing()));
        if (counted.changed > SHOWN) {
            lines.add("  … and " + (counted.changed - SHOWN) + " more that change");
        }
        return String.join("\n", lines);
    }

    private String perMillion(BigDecimal sum) {
        return sum.multiply(MILLION)
                .divide(BigDecimal.valueOf(counted.told), 2, RoundingMode.HALF_UP)
                .toPlainString();
    }

    /** Counts one case after the other, and forgets it. */
    @API(status = Status.EXPERIMENTAL)
    public static final class Builder {

        private final String machine;
        private final Prices prices;
        private final Map<Effect, Integer> counts = new EnumMap<>(Effect.class);
        private final Map<Effect, List<String>> names = new EnumMap<>(Effect.class);
        private final List<String> shown = new ArrayList<>();
        private long transitionsWas;
        private long transitionsNow;
        private BigDecimal costWas = BigDecimal.ZERO;
        private BigDecimal costNow = BigDecimal.ZERO;
        private int told;
        private int changed;

        /** For the executions of a machine. */
        public Builder(String machine, Prices prices) {
            this.machine = machine;
            this.prices = prices;
        }

        /** Counts a case. */
        public void add(WhatIfCase each) {
            counts.merge(each.effect(), 1, Integer::sum);
            names.computeIfAbsent(each.effect(), effect -> new ArrayList<>()).add(each.name());
            Measures was = each.was();
            Measures now = each.now();
            if (was != null && now != null) {
                told++;
                transitionsWas += was.transitions();
                transitionsNow += now.transitions();
                costWas = costWas.add(was.cost(prices));
                costNow = costNow.add(now.cost(prices));
            }
            if (each.effect() != Effect.NONE && ++changed <= SHOWN) {
                shown.add(each.toString());
            }
        }

        /** The report of all that were counted. */
        public WhatIfReport build() {
            return new WhatIfReport(this);
        }
    }
}
