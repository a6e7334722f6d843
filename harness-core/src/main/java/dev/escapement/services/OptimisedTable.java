package dev.escapement.services;

import dev.escapement.services.OptimisedAction.Api;
import dev.escapement.services.OptimisedAction.Job;
import dev.escapement.services.TaskResource.Pattern;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The optimised integrations, read from their rows once. */
final class OptimisedTable {

    private static final List<OptimisedAction> ACTIONS = read(OptimisedRows.TEXT);

    private OptimisedTable() {}

    /** The action of that name; {@code null} when there is none. */
    static @Nullable OptimisedAction find(String service, String action) {
        return actionsOf(service).stream()
                .filter(each -> each.name().equals(action))
                .findFirst()
                .orElse(null);
    }

    /** The actions of a service; none when it has no optimised integration. */
    static List<OptimisedAction> actionsOf(String service) {
        return ACTIONS.stream()
                .filter(each -> each.service().name().equals(service))
                .toList();
    }

    /** The names of all services that have one. */
    static List<String> serviceNames() {
        return ACTIONS.stream()
                .map(each -> each.service().name())
                .distinct()
                .sorted()
                .toList();
    }

    private static List<OptimisedAction> read(String rows) {
        List<OptimisedAction> actions = new ArrayList<>();
        OptimisedService service = new OptimisedService("", "", "", "");
        for (String row : rows.lines().toList()) {
            String[] cells = row.strip().split(" ");
            if (row.startsWith(" ")) {
                actions.add(action(service, cells));
            } else {
                service = new OptimisedService(cells[0], cells[1], upTo(cells[2], '.'), cells[2]);
            }
        }
        return List.copyOf(actions);
    }

    private static OptimisedAction action(OptimisedService service, String[] cells) {
        String name = cells[0];
        return new OptimisedAction(
                service,
                name,
                patterns(cells[1]),
                api(service, special(cells, "api=", name)),
                job(service, special(cells, "job=", "")),
                special(cells, "json=", ""));
    }

    private static String special(String[] cells, String label, String otherwise) {
        return Arrays.stream(cells)
                .filter(cell -> cell.startsWith(label))
                .map(cell -> cell.substring(label.length()))
                .findFirst()
                .orElse(otherwise);
    }

    private static Set<Pattern> patterns(String words) {
        Set<Pattern> patterns = new TreeSet<>();
        for (String word : words.split(",")) {
            patterns.add(
                    switch (word) {
                        case "sync" -> Pattern.SYNC;
                        case "sync2" -> Pattern.SYNC_2;
                        case "token" -> Pattern.WAIT_FOR_TASK_TOKEN;
                        default -> Pattern.REQUEST_RESPONSE;
                    });
        }
        return Collections.unmodifiableSet(patterns);
    }

    private static @Nullable Api api(OptimisedService service, String cell) {
        if (cell.equals("none")) {
            return null;
        }
        String name = upTo(cell, '~');
        int colon = name.indexOf(':');
        String owner = colon < 0 ? service.sdkName() : name.substring(0, colon);
        return new Api(owner, name.substring(colon + 1), !cell.endsWith("~"), !cell.endsWith("~~"));
    }

    private static @Nullable Job job(OptimisedService service, String cell) {
        if (cell.isEmpty()) {
            return null;
        }
        String answer = cell.substring(Math.min(cell.length(), upTo(cell, '>').length() + 1));
        String wrappedAs =
                answer.substring(Math.min(answer.length(), upTo(answer, '=').length() + 1));
        return new Job(service.sdkName(), upTo(cell, '>'), upTo(answer, '='), wrappedAs);
    }

    private static String upTo(String text, char end) {
        int at = text.indexOf(end);
        return at < 0 ? text : text.substring(0, at);
    }
}
