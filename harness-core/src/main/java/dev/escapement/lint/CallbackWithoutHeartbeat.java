package dev.escapement.lint;

/** A Task that waits for a worker who may be gone. */
final class CallbackWithoutHeartbeat implements Lint {

    @Override
    public String code() {
        return "CALLBACK_WITHOUT_HEARTBEAT";
    }

    @Override
    public String reason() {
        return "Without a heartbeat a lost worker is noticed only when the whole timeout has passed.";
    }

    @Override
    public void look(Machine machine, Findings findings) {
        machine.tasks()
                .filter(Site::isHandedOver)
                .filter(site -> !site.has("HeartbeatSeconds") && !site.has("HeartbeatSecondsPath"))
                .forEach(
                        site -> findings.atName(
                                site.spot(),
                                site
                                        + " waits for a worker but has no HeartbeatSeconds: a lost one is noticed only at the timeout"));
    }
}
