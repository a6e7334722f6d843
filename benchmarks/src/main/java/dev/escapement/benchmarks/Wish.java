package dev.escapement.benchmarks;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What is asked for on the command line.
 *
 * @param growth where the growth curves go; {@code null} for none
 */
record Wish(List<Figure> figures, boolean json, @Nullable Path growth) {

    static Wish of(List<String> arguments, List<Figure> all) {
        List<String> names = new ArrayList<>(arguments);
        boolean json = names.remove("--json");
        int growth = names.indexOf("--growth");
        Path file = null;
        if (growth >= 0) {
            if (growth + 1 == names.size()) {
                throw new IllegalArgumentException("--growth wants a file");
            }
            file = Path.of(names.remove(growth + 1));
            names.remove(growth);
        }
        for (String name : names) {
            if (all.stream().noneMatch(figure -> figure.name().equals(name))) {
                throw new IllegalArgumentException("'" + name + "' is no figure. Figures: "
                        + all.stream().map(Figure::name).collect(Collectors.joining(", ")));
            }
        }
        List<Figure> wanted = all.stream()
                .filter(figure -> names.isEmpty() || names.contains(figure.name()))
                .toList();
        return new Wish(names.isEmpty() && file != null ? List.of() : wanted, json, file);
    }
}
