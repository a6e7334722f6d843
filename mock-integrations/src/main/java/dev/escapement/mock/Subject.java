package dev.escapement.mock;

import dev.escapement.integration.TaskCall;
import dev.escapement.services.TaskResource.Kind;

/** What part of a script is about: the word after the dot that begins it. */
sealed interface Subject {

    boolean covers(TaskCall call);

    /** How much it says about a call, compared with other subjects; more goes before less. */
    int weight();

    /** As it stands in the script: {@code state("Pay")}. */
    @Override
    String toString();

    /** The state of a name. */
    record OfState(String name) implements Subject {
        @Override
        public boolean covers(TaskCall call) {
            return call.site().state().equals(name);
        }

        @Override
        public int weight() {
            return 3;
        }

        @Override
        public String toString() {
            return "state(\"" + name + "\")";
        }
    }

    /** The function of a name. */
    record OfFunction(String name) implements Subject {
        @Override
        public boolean covers(TaskCall call) {
            return Callee.function(call).equals(name);
        }

        @Override
        public int weight() {
            return 2;
        }

        @Override
        public String toString() {
            return "function(\"" + name + "\")";
        }
    }

    /** The activity of a name. */
    record OfActivity(String name) implements Subject {
        @Override
        public boolean covers(TaskCall call) {
            return call.resource().kind() == Kind.ACTIVITY
                    && call.resource().action().equals(name);
        }

        @Override
        public int weight() {
            return 2;
        }

        @Override
        public String toString() {
            return "activity(\"" + name + "\")";
        }
    }

    /** What a template calls by this id, if that is still to be seen in its name. */
    record OfLogicalId(String id) implements Subject {
        @Override
        public boolean covers(TaskCall call) {
            String name = Callee.name(call);
            return name.equals(id) || name.contains("-" + id + "-");
        }

        @Override
        public int weight() {
            return 2;
        }

        @Override
        public String toString() {
            return "logicalId(\"" + id + "\")";
        }
    }

    /** A resource, or all that begin alike. */
    record OfResource(String written, String wanted, boolean whole) implements Subject {

        private static final String INTEGRATION = "arn:aws:states:::";

        static OfResource of(String written) {
            boolean open = written.endsWith("*");
            String text = open ? written.substring(0, written.length() - 1) : written;
            return new OfResource(written, text.startsWith("arn:") ? text : INTEGRATION + text, !open);
        }

        @Override
        public boolean covers(TaskCall call) {
            String arn = call.resource().arn();
            if (!whole) {
                return arn.startsWith(wanted);
            }
            return arn.equals(wanted)
                    || arn.equals(wanted + call.resource().pattern().suffix());
        }

        @Override
        public int weight() {
            return whole ? 1 : 0;
        }

        @Override
        public String toString() {
            return "resource(\"" + written + "\")";
        }
    }

    /** Every call. */
    record OfAnything() implements Subject {
        @Override
        public boolean covers(TaskCall call) {
            return true;
        }

        @Override
        public int weight() {
            return -1;
        }

        @Override
        public String toString() {
            return "anything()";
        }
    }
}
