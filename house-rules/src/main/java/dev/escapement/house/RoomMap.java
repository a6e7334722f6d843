package dev.escapement.house;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.PackageMatcher;
import com.tngtech.archunit.lang.ArchRule;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which room of a package may know which. Whoever may know a room may know what that room hands out, so knowledge adds up downwards; the root
 * package may know every room, and no room may know the root, unless it was put above it.
 *
 * <pre>{@code
 * RoomMap.of("dev.escapement")
 *         .room("json")
 *         .room("expression", "json")
 *         .rules();
 * }</pre>
 */
public final class RoomMap {

    private final String root;
    private final Map<String, Set<String>> known = new LinkedHashMap<>();
    private final List<ArchRule> more = new ArrayList<>();

    private RoomMap(String root) {
        this.root = root;
    }

    /** The rooms are the packages directly under this one. */
    public static RoomMap of(String root) {
        return new RoomMap(root);
    }

    /** A room may know only rooms that were named before, so that the map has no cycle. */
    public RoomMap room(String name, String... mayKnow) {
        Set<String> all = new TreeSet<>();
        for (String other : mayKnow) {
            Set<String> ofOther = known.get(other);
            if (ofOther == null) {
                throw new IllegalArgumentException(
                        "Room " + name + " may not know " + other + ", which is named later or never");
            }
            all.add(other);
            all.addAll(ofOther);
        }
        known.put(name, all);
        return this;
    }

    /** A room that stands on the root: it may know the root and every room that was named before, and the root does not know it. */
    public RoomMap above(String name, String reason) {
        Set<String> all = new TreeSet<>(known.keySet());
        all.add("");
        known.put(name, all);
        more.add(noClasses()
                .that()
                .resideInAPackage(root)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(inside(name))
                .because(reason)
                .allowEmptyShould(true));
        return this;
    }

    /** Says again, with its reason, what the map must never come to allow. */
    public RoomMap blank(String room, String unseen, String reason) {
        more.add(noClasses()
                .that()
                .resideInAPackage(inside(room))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(inside(unseen))
                .because(reason)
                .allowEmptyShould(true));
        return this;
    }

    /** A library that only some rooms and the root may know. */
    public RoomMap library(String packages, String reason, String... rooms) {
        List<String> allowed = new ArrayList<>(List.of(root));
        for (String room : rooms) {
            allowed.add(inside(room));
        }
        more.add(noClasses()
                .that()
                .resideOutsideOfPackages(allowed.toArray(String[]::new))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(packages)
                .because(reason)
                .allowEmptyShould(true));
        return this;
    }

    /** All that the rooms may use beside each other: packages of the JDK and of libraries, or single classes of them. */
    public RoomMap world(String... packagesOrClasses) {
        List<String> allowed = List.of(packagesOrClasses);
        more.add(noClasses()
                .should()
                .dependOnClassesThat(describe(
                        "are neither of the house nor named on its map",
                        type -> !isOfTheHouse(type) && !isNamedIn(allowed, type.getBaseComponentType())))
                .because("what a run could depend on comes in by one of few doors; name a new one on the map")
                .allowEmptyShould(true));
        return this;
    }

    /** Everything the map says, as rules. */
    public List<ArchRule> rules() {
        List<ArchRule> rules = new ArrayList<>();
        known.forEach((room, mayKnow) -> rules.add(mayKnowOnly(room, mayKnow)));
        rules.addAll(more);
        rules.add(everyClassHasARoom());
        rules.add(noCycles(root));
        return rules;
    }

    /** Packages directly under the root do not know each other in a circle. */
    public static ArchRule noCycles(String root) {
        return slices().matching(root + ".(*)..").should().beFreeOfCycles().allowEmptyShould(true);
    }

    private ArchRule mayKnowOnly(String room, Set<String> mayKnow) {
        Set<String> allowed = new LinkedHashSet<>(mayKnow);
        allowed.add(room);
        return noClasses()
                .that()
                .resideInAPackage(inside(room))
                .should()
                .dependOnClassesThat(describe(
                        "live in another room than " + (mayKnow.isEmpty() ? "their own" : mayKnow),
                        type -> isOfTheHouse(type) && !allowed.contains(roomOf(type))))
                .because("a room that knows more can no longer be read, tested or replaced alone")
                .allowEmptyShould(true);
    }

    private ArchRule everyClassHasARoom() {
        return classes()
                .should()
                .resideInAnyPackage(known.keySet().stream().map(this::inside).toArray(String[]::new))
                .orShould()
                .resideInAPackage(root)
                .because("a room that is not on the map is judged by nobody: name it there, with what it may know")
                .allowEmptyShould(true);
    }

    private static boolean isNamedIn(List<String> allowed, JavaClass type) {
        return type.isPrimitive()
                || allowed.contains(type.getName())
                || allowed.stream().anyMatch(name -> PackageMatcher.of(name).matches(type.getPackageName()));
    }

    private boolean isOfTheHouse(JavaClass type) {
        String home = type.getBaseComponentType().getPackageName();
        return home.equals(root) || home.startsWith(root + ".");
    }

    private String roomOf(JavaClass type) {
        String home = type.getBaseComponentType().getPackageName();
        if (home.equals(root)) {
            return "";
        }
        String rest = home.substring(root.length() + 1);
        int dot = rest.indexOf('.');
        return dot < 0 ? rest : rest.substring(0, dot);
    }

    private String inside(String room) {
        return root + "." + room + "..";
    }
}
