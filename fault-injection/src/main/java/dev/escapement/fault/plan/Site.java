package dev.escapement.fault.plan;

import dev.escapement.integration.CallSite;
import dev.escapement.integration.TaskCall;
import org.jspecify.annotations.Nullable;

/**
 * Calls of one state.
 *
 * @param strand the strand as it prints, {@code [*]} for any iteration; {@code null} for any strand
 * @param turn which of the calls on a strand
 */
record Site(@Nullable String strand, String state, Turn turn) implements Place {

    static final Calls EVERY = new Calls(1, Integer.MAX_VALUE);

    /** Names of states are unique in a definition, so that those of the root need no strand. */
    static @Nullable String strandOf(CallSite site) {
        String strand = site.strand().toString();
        return strand.isEmpty() ? null : strand;
    }

    @Override
    public boolean matches(TaskCall call, int nthCall, int nthOfSite) {
        CallSite site = call.site();
        return site.state().equals(state)
                && (strand == null || matchesStrand(site.strand().toString()))
                && turn.matches(site, nthCall, nthOfSite);
    }

    private boolean matchesStrand(String actual) {
        String pattern = String.valueOf(strand);
        if (!pattern.contains("[*]")) {
            return pattern.equals(actual);
        }
        String[] wanted = pattern.split("/");
        String[] found = actual.split("/");
        boolean fits = wanted.length == found.length;
        for (int i = 0; fits && i < wanted.length; i++) {
            int any = wanted[i].indexOf("[*]");
            fits = any < 0 ? wanted[i].equals(found[i]) : found[i].startsWith(wanted[i].substring(0, any + 1));
        }
        return fits;
    }

    @Override
    public String toString() {
        String path = strand == null ? "" : strand + "/";
        return path + FaultText.quoted(state) + turn;
    }

    /** Which of the calls on a strand. */
    sealed interface Turn {
        boolean matches(CallSite site, int nthCall, int nthOfSite);
    }

    /** Counted from the first call to the last, whatever led to them. */
    record Calls(int from, int to) implements Turn {
        @Override
        public boolean matches(CallSite site, int nthCall, int nthOfSite) {
            return includes(nthCall);
        }

        boolean includes(int number) {
            return number >= from && number <= to;
        }

        @Override
        public String toString() {
            return from == 1 && to == Integer.MAX_VALUE ? "" : "#" + range(from, to);
        }
    }

    /** Attempts of one visit; of a fork that is retried, the first time. */
    record Attempts(int occurrence, int from, int to) implements Turn {
        @Override
        public boolean matches(CallSite site, int nthCall, int nthOfSite) {
            return nthOfSite == 1 && site.occurrence() == occurrence && site.attempt() >= from && site.attempt() <= to;
        }

        @Override
        public String toString() {
            return "#" + occurrence + "." + range(from, to);
        }
    }

    private static String range(int from, int to) {
        if (to == Integer.MAX_VALUE) {
            return from == 1 ? "*" : from + "..*";
        }
        return from == to ? Integer.toString(from) : from + ".." + to;
    }
}
