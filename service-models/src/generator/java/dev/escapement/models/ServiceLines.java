package dev.escapement.models;

import dev.escapement.models.DraftService.DraftAction;
import dev.escapement.models.DraftService.DraftError;
import dev.escapement.models.DraftShape.Composite;
import dev.escapement.models.DraftShape.DraftMember;
import dev.escapement.models.DraftShape.Listing;
import dev.escapement.models.DraftShape.Mapping;
import dev.escapement.models.DraftShape.Scalar;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes the text of one service, as {@link ServiceText} and {@link ShapeLines} read it. Only shapes that some action reaches
 * are written; equal ones that contain no structure are written once.
 */
final class ServiceLines {

    private static final String NOTHING = "";

    private final Map<String, DraftShape> drafts;
    private final Map<String, Integer> positions = new LinkedHashMap<>();
    private final Map<String, Integer> positionsOfEqualLines = new LinkedHashMap<>();
    private final List<String> shapeLines = new ArrayList<>();
    private final Map<String, Integer> errorPositions = new LinkedHashMap<>();

    private ServiceLines(Map<String, DraftShape> drafts) {
        this.drafts = drafts;
    }

    static String of(DraftService service) {
        return new ServiceLines(service.shapes()).write(service.actions());
    }

    private String write(List<DraftAction> actions) {
        List<String> actionLines = actions.stream().map(this::actionLine).toList();
        List<String> all = new ArrayList<>();
        all.add(ShapeLines.position(errorPositions.size()) + " " + ShapeLines.position(actionLines.size()));
        all.addAll(errorPositions.keySet());
        all.addAll(actionLines);
        all.addAll(shapeLines);
        return String.join("\n", all);
    }

    private String actionLine(DraftAction action) {
        StringBuilder line = new StringBuilder(action.offered() ? "" : "-").append(action.name());
        line.append(' ').append(positionOf(action.request()));
        line.append(' ').append(positionOf(action.response()));
        for (DraftError error : action.errors()) {
            int position = errorPositions.computeIfAbsent(error.line(), unused -> errorPositions.size());
            line.append(' ').append(ShapeLines.position(position));
        }
        return line.toString();
    }

    private String positionOf(String name) {
        Integer known = positions.get(name);
        if (known == null) {
            known = add(name);
        }
        return ShapeLines.position(known);
    }

    private int add(String name) {
        DraftShape draft = name.equals(NOTHING) ? new Composite(List.of()) : drafts.get(name);
        if (draft == null) {
            throw new IllegalStateException("a shape '" + name + "' is referred to but nowhere defined");
        }
        return draft instanceof Composite composite ? addStructure(name, composite) : addShared(name, draft);
    }

    /** Takes its place first, because it may contain itself. */
    private int addStructure(String name, Composite composite) {
        int position = shapeLines.size();
        positions.put(name, position);
        shapeLines.add("");
        List<String> members = new ArrayList<>();
        for (DraftMember member : composite.members()) {
            members.add(member.label() + positionOf(member.shape()));
        }
        shapeLines.set(position, "(" + String.join(" ", members));
        return position;
    }

    private int addShared(String name, DraftShape draft) {
        String line = sharedLine(draft);
        int position = positionsOfEqualLines.computeIfAbsent(line, unused -> {
            shapeLines.add(line);
            return shapeLines.size() - 1;
        });
        positions.put(name, position);
        return position;
    }

    private String sharedLine(DraftShape draft) {
        if (draft instanceof Listing list) {
            return ("[" + positionOf(list.element()) + " " + list.range()).strip();
        }
        if (draft instanceof Mapping map) {
            return ("{" + positionOf(map.key()) + " " + positionOf(map.value()) + " " + map.range()).strip();
        }
        return ((Scalar) draft).line();
    }
}
