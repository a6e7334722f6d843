package dev.escapement.junit.scenario;

import java.util.List;

/** Everything a scenario file may say: the one table that files are checked by and that the schema and the documentation are made from. */
final class Shapes {

    static final Shape ERROR = new Shape(
            "thrown error",
            List.of(Key.of("error", Kind.TEXT, "The name of the error."), Key.of("cause", Kind.TEXT, "Its cause.")));

    static final Shape ANSWER = new Shape(
            "answer",
            List.of(
                    Key.of("return", Kind.ANYTHING, "The call succeeds with this output."),
                    Key.of("throw", ERROR, "The call fails with this error."),
                    Key.of("awaiting", Kind.TRUE, "Nothing comes back until a timeout strikes, if there is one."),
                    Key.of("after", Kind.DURATION, "How long the answer takes on the virtual clock; else no time.")),
            List.of("return", "throw", "awaiting"));

    static final Shape LIMITS = new Shape(
            "set of limits",
            List.of(
                    Key.of("payloadBytes", Kind.NUMBER, "UTF-8 bytes of an input, output, result or variable."),
                    Key.of("historyEvents", Kind.NUMBER, "Events of a history, the end included."),
                    Key.of("inlineConcurrency", Kind.NUMBER, "Iterations of an inline Map at a time."),
                    Key.of("variableBytes", Kind.NUMBER, "UTF-8 bytes of all variables together.")));

    private static final Kind ANSWERS = new Kind.MapOf("state", new Kind.OneOrMore(ANSWER));
    private static final Kind TAGS = new Kind.OneOrMore(Kind.TEXT);

    private static final String ANSWERS_MEANING =
            "What the Tasks are answered. A single answer is given to every call of the state, a list call by call.";

    static final Shape SCENARIO = new Shape(
            "scenario",
            List.of(
                    Key.of("name", Kind.TEXT, "What it promises; no other scenario of the file has the same.")
                            .asRequired(),
                    Key.of("tags", TAGS, "Tags to select it by, beside those of the file."),
                    Key.of("input", Kind.ANYTHING, "The input, instead of that of the file; else an empty object."),
                    Key.of("answers", ANSWERS, ANSWERS_MEANING + " They go before those of the file."),
                    Key.of("startAt", Kind.INSTANT, "What the virtual clock shows at first."),
                    Key.of("seed", Kind.NUMBER, "Where chance comes from."),
                    Key.of("expect", ExecutionExpectations.SHAPE, "What is to happen.")
                            .asRequired()));

    static final Shape FILE = new Shape(
            "scenario file",
            List.of(
                    Key.of("$schema", Kind.TEXT, "Where the schema of scenario files is, for editors."),
                    Key.of(
                                    "definition",
                                    Kind.DEFINITION,
                                    "The state machine: a place, looked for beside this file, on the class path, in the"
                                            + " working directory and among the resources of the project; or the definition"
                                            + " itself.")
                            .asRequired(),
                    Key.of(
                            "logicalId",
                            Kind.TEXT,
                            "Which state machine of a template: its logical id, path of constructs or Serverless key."),
                    Key.of(
                            "substitutions",
                            new Kind.MapOf("name", Kind.TEXT),
                            "Values for placeholders in the definition."),
                    Key.of("name", Kind.TEXT, "What the state machine is called; else the name of its place."),
                    Key.of("type", new Kind.OneOf(List.of("STANDARD", "EXPRESS")), "Standard, unless said."),
                    Key.of("limits", LIMITS, "Other limits than the service's."),
                    Key.of("tags", TAGS, "Tags of all scenarios."),
                    Key.of("input", Kind.ANYTHING, "The input of scenarios that have none of their own."),
                    Key.of("answers", ANSWERS, ANSWERS_MEANING),
                    Key.of("startAt", Kind.INSTANT, "What the virtual clock shows at first."),
                    Key.of("seed", Kind.NUMBER, "Where chance comes from."),
                    Key.of("scenarios", new Kind.ListOf(SCENARIO), "One test each.")
                            .asRequired()));

    static final Shape ANSWERS_FILE = new Shape(
            "answers file",
            List.of(
                    Key.of("$schema", Kind.TEXT, "Where a schema is, for editors."),
                    Key.of("input", Kind.ANYTHING, "The input, unless another is given."),
                    Key.of("answers", ANSWERS, ANSWERS_MEANING).asRequired(),
                    Key.of("limits", LIMITS, "Other limits than the service's."),
                    Key.of("startAt", Kind.INSTANT, "What the virtual clock shows at first."),
                    Key.of("seed", Kind.NUMBER, "Where chance comes from.")));

    private Shapes() {}
}
