package dev.escapement.fault.sweep;

import dev.escapement.fault.law.Law;
import dev.escapement.fault.plan.Fault;
import java.util.List;

/** What is wanted of a sweep; no faults means all that apply, no Tasks means all. */
record SweepSettings(
        long seed,
        int depth,
        List<Fault> faults,
        List<String> tasks,
        List<Law> laws,
        boolean stuckTolerated,
        int shard,
        int shards) {

    static final SweepSettings DEFAULTS = new SweepSettings(0, 1, List.of(), List.of(), List.of(), false, 0, 1);

    SweepSettings withSeed(long number) {
        return new SweepSettings(number, depth, faults, tasks, laws, stuckTolerated, shard, shards);
    }

    SweepSettings withDepth(int number) {
        return new SweepSettings(seed, number, faults, tasks, laws, stuckTolerated, shard, shards);
    }

    SweepSettings withFaults(List<Fault> others) {
        return new SweepSettings(seed, depth, others, tasks, laws, stuckTolerated, shard, shards);
    }

    SweepSettings withTasks(List<String> names) {
        return new SweepSettings(seed, depth, faults, names, laws, stuckTolerated, shard, shards);
    }

    SweepSettings withLaws(List<Law> others) {
        return new SweepSettings(seed, depth, faults, tasks, others, stuckTolerated, shard, shards);
    }

    SweepSettings withStuckTolerated() {
        return new SweepSettings(seed, depth, faults, tasks, laws, true, shard, shards);
    }

    SweepSettings withShard(int index, int total) {
        return new SweepSettings(seed, depth, faults, tasks, laws, stuckTolerated, index, total);
    }
}
