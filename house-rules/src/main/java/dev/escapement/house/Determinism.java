package dev.escapement.house;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static dev.escapement.house.Access.member;
import static dev.escapement.house.Access.withParameters;
import static dev.escapement.house.Access.without;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/** A run is a function of definition, input, script and seed: so nobody reads the machine, save the one room that replaces it. */
public final class Determinism {

    private final String room;
    private final List<String> excused;

    private Determinism(String room, List<String> excused) {
        this.room = room;
        this.excused = excused;
    }

    /** For every class outside one package and its children. */
    public static Determinism outside(String room) {
        return new Determinism(room, List.of());
    }

    /** The same, but for one class and what is nested in it, which must do it and says why in its Javadoc. */
    public Determinism except(String className) {
        List<String> more = new ArrayList<>(excused);
        more.add(className);
        return new Determinism(room, more);
    }

    /** Everything a run could read from the machine. */
    public List<ArchRule> rules() {
        return List.of(time(), chance(), environment(), locale(), identity(), order(), threads(), threadTypes());
    }

    /** For a module that talks to real servers, and so has a real clock, real threads and an environment. */
    public List<ArchRule> rulesBesideTheRealWorld() {
        return List.of(chance(), locale(), identity(), order());
    }

    ArchRule time() {
        return ban(
                "the clock of the machine",
                "time passes only on the virtual clock of the simulation",
                List.of(
                        member("java\\.time\\..*", "now"),
                        member("java\\.time\\.Clock", "system.*|tick(Millis|Seconds|Minutes)"),
                        member("java\\.lang\\.System", "currentTimeMillis|nanoTime"),
                        member("java\\.util\\.Date", "<init>").and(withParameters(0, 0)),
                        member("java\\.util\\.(Gregorian)?Calendar", "<init>|getInstance")));
    }

    ArchRule chance() {
        return ban(
                "chance that no seed decides",
                "chance is derived from the seed and the place that asks, never from a stream or the machine",
                List.of(
                        member("java\\.util\\.UUID", "randomUUID"),
                        member("java\\.lang\\.(Strict)?Math", "random"),
                        member("java\\.util\\.Collections", "shuffle"),
                        member(
                                "java\\.util\\.(Random|SplittableRandom)|java\\.security\\.SecureRandom|java\\.util\\.random\\..*",
                                ".*"),
                        member("java\\.util\\.concurrent\\.ThreadLocalRandom", ".*")));
    }

    ArchRule environment() {
        return ban(
                "the environment of the process",
                "what a run depends on is handed to it, so that it is the same on every machine",
                List.of(
                        member("java\\.lang\\.System", "getenv|getProperty|getProperties|lineSeparator|console|in"),
                        member("java\\.lang\\.(Integer|Long)", "getInteger|getLong"),
                        member("java\\.lang\\.Boolean", "getBoolean"),
                        member("java\\.lang\\.(Runtime|ProcessHandle|ProcessBuilder)", ".*"),
                        member("java\\.lang\\.management\\..*|java\\.net\\.(InetAddress|NetworkInterface)", ".*"),
                        member("java\\.time\\.ZoneId", "systemDefault"),
                        member("java\\.util\\.TimeZone", "getDefault"),
                        member("java\\.nio\\.charset\\.Charset", "defaultCharset"),
                        member("java\\.lang\\.String", "getBytes").and(withParameters(0, 0)),
                        member("java\\.lang\\.String", "<init>")
                                .and(access -> takesBytes(access))
                                .and(without(Charset.class))
                                .and(without(String.class))));
    }

    ArchRule locale() {
        return ban(
                "the default locale",
                "texts are the same in every country: say Locale.ROOT",
                List.of(
                        member("java\\.util\\.Locale", "getDefault"),
                        member("java\\.lang\\.String", "toLowerCase|toUpperCase")
                                .and(without(Locale.class)),
                        member("java\\.lang\\.String", "format|formatted").and(without(Locale.class)),
                        member("java\\.util\\.Formatter", "<init>").and(without(Locale.class)),
                        member("java\\.time\\.format\\.DateTimeFormatter", "ofPattern")
                                .and(without(Locale.class)),
                        member("java\\.time\\.format\\.DateTimeFormatterBuilder", "toFormatter")
                                .and(without(Locale.class)),
                        member("java\\.text\\..*", "<init>|get.*Instance|format")
                                .and(without(Locale.class))));
    }

    ArchRule identity() {
        return ban(
                "the identity of objects",
                "an identity hash differs from run to run",
                List.of(
                        member("java\\.lang\\.System", "identityHashCode"),
                        member("java\\.util\\.Objects", "toIdentityString"),
                        member("java\\.util\\.IdentityHashMap", "<init>")));
    }

    ArchRule order() {
        return ban(
                "a collection without an order of its own",
                "somebody will iterate over it one day: use LinkedHashMap, LinkedHashSet, TreeMap or a List",
                List.of(
                        member("java\\.util\\.(HashMap|HashSet|Hashtable|WeakHashMap)", "<init>|new.*"),
                        member("java\\.util\\.concurrent\\.ConcurrentHashMap", "<init>|newKeySet"),
                        member("java\\.util\\.(Map|Set)", "of|ofEntries|copyOf")
                                .and(withParameters(1, Integer.MAX_VALUE)),
                        member(
                                "java\\.util\\.stream\\.Collectors",
                                "to(Unmodifiable)?Set|toUnmodifiableMap|toConcurrentMap|groupingByConcurrent"),
                        member("java\\.util\\.stream\\.Collectors", "toMap").and(withParameters(1, 3)),
                        member("java\\.util\\.stream\\.Collectors", "groupingBy")
                                .and(withParameters(1, 2)),
                        member("java\\.lang\\.Class", "get(Declared)?(Methods|Fields|Constructors|Classes)")));
    }

    ArchRule threads() {
        return ban(
                "parallel streams",
                "one thread performs a run, so that its order is the order of the agenda",
                List.of(
                        member(".*", "parallelStream"),
                        member("java\\.util\\.stream\\..*", "parallel"),
                        member("java\\.util\\.Arrays", "parallel.*")));
    }

    ArchRule threadTypes() {
        return noClasses()
                .that()
                .resideOutsideOfPackage(room + "..")
                .and(describe("are not excused by name", this::isJudged))
                .should()
                .dependOnClassesThat(describe("are threads or run them", Determinism::runsThreads))
                .because("one thread performs a run, so that its order is the order of the agenda")
                .allowEmptyShould(true);
    }

    private boolean isJudged(JavaClass type) {
        return excused.stream()
                .noneMatch(name -> type.getName().equals(name) || type.getName().startsWith(name + "$"));
    }

    private static boolean runsThreads(JavaClass type) {
        return type.getName()
                .matches(
                        "java\\.lang\\.Thread(Group)?|java\\.util\\.Timer(Task)?"
                                + "|java\\.util\\.concurrent\\.(.*Executor.*|ForkJoin.*|Complet.*|Future.*|Flow.*|SubmissionPublisher)");
    }

    private static boolean takesBytes(JavaAccess<?> access) {
        return withParameters(1, 4).test(access) && !without(byte[].class).test(access);
    }

    private ArchRule ban(String words, String reason, List<Predicate<JavaAccess<?>>> members) {
        return noClasses()
                .that()
                .resideOutsideOfPackage(room + "..")
                .and(describe("are not excused by name", this::isJudged))
                .should()
                .accessTargetWhere(Access.to(words, access -> members.stream().anyMatch(member -> member.test(access))))
                .because(reason)
                .allowEmptyShould(true);
    }
}
