package dev.escapement.services;

import dev.escapement.services.TaskResource.Kind;
import dev.escapement.services.TaskResource.Pattern;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * The answer to: what is known of this Task's resource?
 *
 * <p>There is no optimised integration but those in the table of this library, so what is not in it is refused. Of the
 * {@code aws-sdk} integrations a service or action that is not in the catalog may just be newer than it: that is a note.
 */
@API(status = Status.EXPERIMENTAL)
public sealed interface ContractFinding {

    /** The finding as a sentence, for people. */
    String describe();

    /** Whether Step Functions accepts no definition with this resource. */
    default boolean refused() {
        return false;
    }

    /**
     * The call exists.
     *
     * @param contract what is known of it
     */
    @API(status = Status.EXPERIMENTAL)
    record Known(TaskContract contract) implements ContractFinding {
        @Override
        public String describe() {
            return "'" + contract.resource().resourceName() + "' is an action of '"
                    + contract.resource().resourceType() + "'";
        }
    }

    /**
     * Nothing can be said: no catalog is installed, or what is called is nobody's API.
     *
     * @param resource what was asked for
     */
    @API(status = Status.EXPERIMENTAL)
    record Unmodelled(TaskResource resource) implements ContractFinding {
        @Override
        public String describe() {
            return "nothing is known of '" + resource.arn() + "'";
        }
    }

    /**
     * There is no such service.
     *
     * @param resource what was asked for
     * @param nearest services that may have been meant, as written in a resource: {@code aws-sdk:sfn}
     */
    @API(status = Status.EXPERIMENTAL)
    record UnknownService(TaskResource resource, List<String> nearest) implements ContractFinding {
        @Override
        public String describe() {
            return "no service '" + resource.resourceType() + "' is known" + guess(nearest);
        }

        @Override
        public boolean refused() {
            return resource.kind() == Kind.SERVICE;
        }
    }

    /**
     * The service is there, but has no such action.
     *
     * @param resource what was asked for
     * @param nearest calls that may have been meant, as written in a resource: {@code aws-sdk:dynamodb:query}
     */
    @API(status = Status.EXPERIMENTAL)
    record UnknownAction(TaskResource resource, List<String> nearest) implements ContractFinding {
        @Override
        public String describe() {
            return "no action '" + resource.action() + "' of '" + resource.resourceType() + "' is known"
                    + guess(nearest);
        }

        @Override
        public boolean refused() {
            return resource.kind() == Kind.SERVICE;
        }
    }

    /**
     * The action is there, but a Task cannot wait for it in this way.
     *
     * @param resource what was asked for
     * @param offered the ways it can
     */
    @API(status = Status.EXPERIMENTAL)
    record UnsupportedPattern(TaskResource resource, Set<Pattern> offered) implements ContractFinding {
        @Override
        public String describe() {
            String action = resource.resourceType() + ":" + resource.action();
            String ways = offered.stream()
                    .map(way -> "'" + action + way.suffix() + "'")
                    .collect(Collectors.joining(", "));
            return "'" + action + "' does not support '" + resource.pattern().suffix() + "', only " + ways;
        }

        @Override
        public boolean refused() {
            return true;
        }
    }

    /**
     * The action is there, but Step Functions does not let a Task call it.
     *
     * @param resource what was asked for
     */
    @API(status = Status.EXPERIMENTAL)
    record NotOffered(TaskResource resource) implements ContractFinding {
        @Override
        public String describe() {
            return "Step Functions does not offer '" + resource.action() + "' of '" + resource.resourceType() + "'";
        }
    }

    private static String guess(List<String> nearest) {
        return nearest.isEmpty() ? "" : ", did you mean '" + String.join("', '", nearest) + "'?";
    }
}
