package dev.escapement.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.regex.Pattern;

/** Trees of JSON are shared, so nobody may change one, and they carry their size, so nobody may build one past the factory that counts. */
public final class JacksonTrees {

    private static final String NODES = "com.fasterxml.jackson.databind.node.";
    private static final String FACTORY = NODES + "JsonNodeFactory";
    private static final String MAPPER = "com.fasterxml.jackson.databind.ObjectMapper";
    private static final Pattern CHANGE =
            Pattern.compile("(put|set|add|insert|remove|replace|retain|with|without).*|deepCopy");
    private static final Pattern BUILD = Pattern.compile("<init>|create(Object|Array)Node|valueToTree|readTree");

    private JacksonTrees() {}

    /** For every class outside one package and its children. */
    public static List<ArchRule> rulesOutside(String room) {
        return List.of(nobodyElseChanges(room), nobodyElseBuilds(room));
    }

    static ArchRule nobodyElseChanges(String room) {
        return noClasses()
                .that()
                .resideOutsideOfPackage(room + "..")
                .should()
                .accessTargetWhere(Access.to("a method that changes or copies a JsonNode", JacksonTrees::changes))
                .because("trees are shared without copies: a change here would be seen there; ask " + room
                        + " for a new tree")
                .allowEmptyShould(true);
    }

    static ArchRule nobodyElseBuilds(String room) {
        return noClasses()
                .that()
                .resideOutsideOfPackage(room + "..")
                .should()
                .accessTargetWhere(Access.to("what builds a JsonNode", JacksonTrees::builds))
                .because("only the factory of " + room
                        + " builds nodes that know their size, and only its reader refuses what the service refuses")
                .allowEmptyShould(true);
    }

    private static boolean changes(JavaAccess<?> access) {
        return access.getTargetOwner().isAssignableTo("com.fasterxml.jackson.databind.JsonNode")
                && CHANGE.matcher(access.getName()).matches();
    }

    private static boolean builds(JavaAccess<?> access) {
        String owner = access.getTargetOwner().getName();
        boolean node = owner.startsWith(NODES)
                && (access.getName().equals("<init>") || access.getName().equals("valueOf"));
        boolean mapper = access.getTargetOwner().isAssignableTo(MAPPER)
                && BUILD.matcher(access.getName()).matches();
        return owner.equals(FACTORY) || node || mapper;
    }
}
