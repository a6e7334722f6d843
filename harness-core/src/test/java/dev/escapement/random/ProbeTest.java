package dev.escapement.random;
import dev.escapement.*;
import dev.escapement.recording.*;
import org.junit.jupiter.api.Test;
class ProbeTest {
    @Test void probe() {
        for (String each : System.getenv("PROBE").split(",")) {
            long seed = Long.parseLong(each.split(":")[0]);
            Execution e = each.endsWith(":r") ? RandomRun.redriven(seed) : RandomRun.of(seed);
            Recording r = Recording.parse(e.historyJson());
            r = new Recording(e.recording().execution(), r.events(), null, e.recording().children(), r.gaps(), null);
            Replayed p = Replay.of(r).against(e.machine()).seed(seed).run();
            System.out.println("== " + each + " " + p.verdict() + RandomMachine.of(seed));
            String[] a = lines(r), b = lines(p.execution().recording());
            for (int i = 0; i < Math.max(a.length, b.length); i++) {
                String x = i < a.length ? a[i] : "", y = i < b.length ? b[i] : "";
                System.out.println((x.equals(y) ? "  " : "! ") + String.format("%-75s | %s", x, y));
            }
        }
    }
    static String[] lines(Recording r) {
        return r.events().stream().map(x -> x.id() + "<" + x.previousId() + " " + x.timestamp().toString().substring(11) + " " + x.type() + " " + (x.text("name") == null ? "" : x.text("name")) + (x.details().has("index") ? x.details().path("index") : "")).toArray(String[]::new);
    }
}
