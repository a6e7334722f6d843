package dev.escapement.lint;

/** A heartbeat that can never be missed. */
final class HeartbeatNotBelowTimeout implements Lint {

    @Override
    public String code() {
        return "HEARTBEAT_NOT_BELOW_TIMEOUT";
    }

    @Override
    public String reason() {
        return "A heartbeat that is not shorter than the timeout is never missed: the timeout comes first.";
    }

    @Override
    public void look(Machine machine, Findings findings) {
        machine.tasks()
                .filter(site -> site.field("HeartbeatSeconds").isNumber()
                        && site.field("TimeoutSeconds").isNumber())
                .filter(site -> site.field("HeartbeatSeconds").asDouble()
                        >= site.field("TimeoutSeconds").asDouble())
                .forEach(site -> findings.at(
                        site.spot().field("HeartbeatSeconds"),
                        "a heartbeat every " + site.field("HeartbeatSeconds").asText()
                                + " s is no shorter than the timeout of "
                                + site.field("TimeoutSeconds").asText() + " s"));
    }
}
