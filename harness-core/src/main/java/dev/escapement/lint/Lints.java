package dev.escapement.lint;

import java.util.List;

/** All lints there are. */
final class Lints {

    static final List<Lint> ALL = List.of(
            new DuplicateKey(),
            new UnresolvedPlaceholder(),
            new UnknownAction(),
            new ShadowedRetrier(),
            new ShadowedCatcher(),
            new ErrorNeverReported(),
            new TaskWithoutTimeout(),
            new TaskWithoutRetry(),
            new TaskWithoutCatch(),
            new CompensationWithoutRetry(),
            new CallbackWithoutHeartbeat(),
            new HeartbeatNotBelowTimeout(),
            new RetryOutlastsTimeout(),
            new EndlessRetry(),
            new InputDropped(),
            new StatesResultUndefined(),
            new NumericRuleOnText(),
            new ChoiceWithoutDefault(),
            new MapMayExceedHistory(),
            new MapMayExceedPayload(),
            new DistributedMapWithoutResultWriter());

    private static final List<String> CODES = ALL.stream().map(Lint::code).toList();

    private Lints() {}

    static List<String> codes() {
        return CODES;
    }
}
