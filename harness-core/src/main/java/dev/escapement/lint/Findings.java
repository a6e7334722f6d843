package dev.escapement.lint;

import dev.escapement.parser.DefinitionProblem;
import dev.escapement.parser.Positions.Position;
import dev.escapement.parser.SourceTree;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects what one lint has to say of one machine. */
final class Findings {

    /** Nobody reads more of the same. */
    private static final int MOST = 200;

    private final SourceTree source;
    private final String code;
    private final List<DefinitionProblem> found = new ArrayList<>();

    Findings(SourceTree source, String code) {
        this.source = source;
        this.code = code;
    }

    /** Something about the value at a place. */
    void at(Spot spot, String message) {
        add(spot.path(), source.positions().of(spot.pointer()), message);
    }

    /** Something about the member at a place as a whole, such as what it lacks: the caret stands under its name. */
    void atName(Spot spot, String message) {
        add(spot.path(), source.positions().ofName(spot.pointer()), message);
    }

    /** Something about a place in the text of which the pointer alone would not tell. */
    void atText(String pointer, Position position, String message) {
        add(pointer, position, message);
    }

    private void add(String path, @Nullable Position position, String message) {
        if (found.size() < MOST) {
            found.add(DefinitionProblem.warning(source, code, message, path.isEmpty() ? "/" : path, position));
        }
    }

    List<DefinitionProblem> found() {
        return found;
    }
}
