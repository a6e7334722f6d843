package dev.escapement.mock.endpoint;

import com.fasterxml.jackson.databind.JsonNode;
import dev.escapement.json.Json;
import dev.escapement.json.ObjectBuilder;
import java.time.Duration;

/** What comes into the simulation from outside. Between two of them nothing happens. */
sealed interface Stimulus {

    /** What of it is written down. */
    ObjectBuilder tell(ObjectBuilder line);

    /** A request of the service's. */
    record Call(String operation, JsonNode request) implements Stimulus {
        @Override
        public ObjectBuilder tell(ObjectBuilder line) {
            return line.put("call", operation).put("request", request);
        }
    }

    /** Whoever asked waits no longer. */
    record GivesUp(int call) implements Stimulus {
        @Override
        public ObjectBuilder tell(ObjectBuilder line) {
            return line.put("givesUp", call);
        }
    }

    /** So much time passes. */
    record AdvanceBy(Duration duration) implements Stimulus {
        @Override
        public ObjectBuilder tell(ObjectBuilder line) {
            return line.put("advanceBy", duration.toString());
        }
    }

    /** The next thing happens. */
    record NextEvent() implements Stimulus {
        @Override
        public ObjectBuilder tell(ObjectBuilder line) {
            return line.put("advanceTo", "nextEvent");
        }
    }

    /** Everything happens that waits for nobody outside. */
    record UntilIdle() implements Stimulus {
        @Override
        public ObjectBuilder tell(ObjectBuilder line) {
            return line.put("advanceTo", "idle");
        }
    }

    /** Reads what {@link #tell} wrote. */
    static Stimulus of(JsonNode line) {
        if (line.has("call")) {
            return new Call(line.path("call").asText(), line.path("request"));
        }
        if (line.has("givesUp")) {
            return new GivesUp(line.path("givesUp").asInt());
        }
        if (line.has("advanceBy")) {
            return new AdvanceBy(Duration.parse(line.path("advanceBy").asText()));
        }
        return switch (line.path("advanceTo").asText()) {
            case "nextEvent" -> new NextEvent();
            case "idle" -> new UntilIdle();
            default -> throw new IllegalArgumentException("no stimulus is known in " + Json.write(line));
        };
    }
}
