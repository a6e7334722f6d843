package dev.escapement.trace;

import dev.escapement.simulation.Choices;
import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which trace a run belongs to: that of the header it was started with, or one of its own.
 *
 * @param traceId {@code 1-5759e988-bd862e3fe1be46a994272793}
 * @param parentId the segment upstream
 */
record TraceIds(String traceId, @Nullable String parentId) {

    private static final Pattern ROOT = Pattern.compile("(?:^|;)\\s*Root=(1-[0-9a-f]{8}-[0-9a-f]{24})(?=;|\\s*$)");
    private static final Pattern PARENT = Pattern.compile("(?:^|;)\\s*Parent=([0-9a-f]{16})(?=;|\\s*$)");

    static TraceIds of(@Nullable String header, Instant start, Choices chance) {
        Matcher root = ROOT.matcher(header == null ? "" : header);
        if (!root.find()) {
            return new TraceIds(own(start, chance), null);
        }
        Matcher parent = PARENT.matcher(header);
        return new TraceIds(root.group(1), parent.find() ? parent.group(1) : null);
    }

    static String hex(long bits) {
        String digits = Long.toHexString(bits);
        return "0".repeat(16 - digits.length()) + digits;
    }

    private static String own(Instant start, Choices chance) {
        return "1-" + hex(start.getEpochSecond()).substring(8) + "-" + hex(chance.bits("root"))
                + hex(chance.bits("root/rest")).substring(8);
    }
}
