package dev.escapement.lint;

import dev.escapement.lint.Payload.Loss;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A result or an error that takes the place of data which a later state reads. */
final class InputDropped implements Lint {

    private static final int MOST_READERS = 3;

    @Override
    public String code() {
        return "INPUT_DROPPED";
    }

    @Override
    public String reason() {
        return "Without a ResultPath the result of a state, or the error that a catcher took, replaces all data;"
                + " a later state that reads what was there fails with States.Runtime, which nothing can catch.";
    }

    @Override
    public void look(Machine machine, Findings findings) {
        PayloadMap map = PayloadMap.of(machine);
        Map<String, Set<String>> read = new LinkedHashMap<>();
        map.entering()
                .forEach((site, payloads) -> payloads.stream()
                        .filter(payload -> payload.kind() == Payload.Kind.ANYTHING)
                        .forEach(payload -> read.computeIfAbsent(payload.origin(), key -> new LinkedHashSet<>())
                                .addAll(map.step(site).reads())));
        Payload.Evidence evidence =
                (origin, name) -> read.getOrDefault(origin, Set.of()).contains(name);
        losses(map, evidence).forEach((loss, readers) -> findings.atName(loss.spot(), message(loss, readers)));
    }

    private static Map<Loss, List<String>> losses(PayloadMap map, Payload.Evidence evidence) {
        Map<Loss, List<String>> losses = new LinkedHashMap<>();
        map.entering().forEach((site, payloads) -> {
            for (Payload payload : payloads) {
                Loss loss = payload.loss();
                for (String name : map.step(site).reads()) {
                    if (loss != null && payload.lost(name, evidence)) {
                        losses.computeIfAbsent(loss, key -> new ArrayList<>()).add(site + " reads " + name);
                    }
                }
            }
        });
        return losses;
    }

    private static String message(Loss loss, List<String> readers) {
        List<String> distinct = readers.stream().distinct().limit(MOST_READERS).toList();
        return loss.sentence() + ", but later " + String.join(", and ", distinct) + "; " + loss.remedy()
                + " would keep what was there";
    }
}
