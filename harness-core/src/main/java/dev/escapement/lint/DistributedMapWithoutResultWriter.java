package dev.escapement.lint;

/** A distributed Map whose results come back as one value. */
final class DistributedMapWithoutResultWriter implements Lint {

    @Override
    public String code() {
        return "DISTRIBUTED_MAP_WITHOUT_RESULT_WRITER";
    }

    @Override
    public String reason() {
        return "The results of all children come back as one value, which may not exceed 256 KiB.";
    }

    @Override
    public void look(Machine machine, Findings findings) {
        machine.maps()
                .filter(site -> site.isDistributed() && !site.has("ResultWriter"))
                .forEach(site -> findings.atName(
                        site.spot(),
                        site + " has no ResultWriter: it fails as soon as the results of all children exceed 256 KiB"));
    }
}
