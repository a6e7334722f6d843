package dev.escapement.models;

import dev.escapement.models.DraftService.DraftAction;
import dev.escapement.models.DraftService.DraftError;
import dev.escapement.models.DraftShape.Composite;
import dev.escapement.models.DraftShape.DraftMember;
import dev.escapement.models.DraftShape.Listing;
import dev.escapement.models.DraftShape.Mapping;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Adds to a published model what a newer reading of the same service has more: actions, members and errors. */
final class NewerMembers {

    private final DraftService newer;
    private final Map<String, DraftShape> shapes;
    private final Set<String> paired = new LinkedHashSet<>();

    private NewerMembers(DraftService published, DraftService newer) {
        this.newer = newer;
        this.shapes = new LinkedHashMap<>(published.shapes());
    }

    static DraftService add(DraftService published, DraftService newer) {
        return new NewerMembers(published, newer).mergedInto(published);
    }

    private DraftService mergedInto(DraftService published) {
        Map<String, DraftAction> actions = new TreeMap<>();
        published.actions().forEach(action -> actions.put(SdkNames.lowerStart(action.name()), action));
        for (DraftAction action : newer.actions()) {
            actions.compute(
                    SdkNames.lowerStart(action.name()),
                    (name, known) -> known == null ? imported(action) : merged(known, action));
        }
        return new DraftService(
                published.name(),
                published.errorPrefix(),
                published.aliases(),
                List.copyOf(actions.values()),
                Collections.unmodifiableMap(shapes));
    }

    private DraftAction merged(DraftAction published, DraftAction later) {
        pair(published.request(), later.request());
        pair(published.response(), later.response());
        Map<String, DraftError> errors = new LinkedHashMap<>();
        published.errors().forEach(error -> errors.put(SdkNames.exception(error.shape()), error));
        later.errors().forEach(error -> errors.putIfAbsent(SdkNames.exception(error.shape()), error));
        return new DraftAction(
                published.name(),
                published.request(),
                published.response(),
                List.copyOf(errors.values()),
                published.offered());
    }

    /** The same thing under two names: what the newer has more is added to the published. */
    private void pair(String known, String other) {
        if (known.isEmpty() || !paired.add(known)) {
            return;
        }
        DraftShape mine = shapes.get(known);
        DraftShape theirs = newer.shapes().get(other);
        if (mine instanceof Composite published && theirs instanceof Composite later) {
            shapes.put(known, merged(published, later));
        } else if (mine instanceof Listing published && theirs instanceof Listing later) {
            pair(published.element(), later.element());
        } else if (mine instanceof Mapping published && theirs instanceof Mapping later) {
            pair(published.value(), later.value());
        }
    }

    private Composite merged(Composite published, Composite later) {
        List<DraftMember> members = new ArrayList<>(published.members());
        for (DraftMember member : later.members()) {
            published.members().stream()
                    .filter(known -> known.sdkName().equals(member.sdkName()))
                    .findFirst()
                    .ifPresentOrElse(known -> pair(known.shape(), member.shape()), () -> members.add(imported(member)));
        }
        return new Composite(members);
    }

    private DraftAction imported(DraftAction action) {
        return new DraftAction(
                action.name(),
                importShape(action.request()),
                importShape(action.response()),
                action.errors(),
                action.offered());
    }

    private DraftMember imported(DraftMember member) {
        return new DraftMember(member.name(), member.sdkName(), member.required(), importShape(member.shape()));
    }

    /** Copies a shape and all it refers to under names that the published model cannot have. */
    private String importShape(String name) {
        String imported = "newer " + name;
        DraftShape shape = newer.shapes().get(name);
        if (shape == null || shapes.containsKey(imported)) {
            return imported;
        }
        shapes.put(imported, shape);
        if (shape instanceof Composite composite) {
            shapes.put(
                    imported,
                    new Composite(
                            composite.members().stream().map(this::imported).toList()));
        } else if (shape instanceof Listing list) {
            shapes.put(imported, new Listing(importShape(list.element()), list.range()));
        } else if (shape instanceof Mapping map) {
            shapes.put(imported, new Mapping(importShape(map.key()), importShape(map.value()), map.range()));
        }
        return imported;
    }
}
