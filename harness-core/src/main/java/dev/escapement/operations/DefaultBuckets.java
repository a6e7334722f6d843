package dev.escapement.operations;

import java.util.Map;
import java.util.TreeMap;

/** The buckets that everybody has: operation, size and refill in the large regions, and in all others. */
final class DefaultBuckets {

    private static final String TABLE = """
            StateTransition 5000 5000 800 800
            StartExecution 1300 300 800 150
            StartExpressExecution 6000 6000 6000 6000
            RedriveExecution 1300 300 800 150
            StopExecution 1000 200 500 25
            SendTaskSuccess 3000 500 1500 300
            SendTaskFailure 3000 500 1500 300
            SendTaskHeartbeat 3000 500 1500 300
            GetActivityTask 3000 500 1500 300
            DescribeExecution 300 15 250 10
            GetExecutionHistory 400 20 400 20
            ListExecutions 200 5 100 2
            DescribeStateMachine 200 20 200 20
            DescribeStateMachineForExecution 200 1 200 1
            DescribeActivity 200 1 200 1
            DescribeMapRun 200 1 200 1
            DescribeStateMachineAlias 200 1 200 1
            ListStateMachines 100 5 100 5
            ListActivities 100 10 100 5
            ListMapRuns 100 1 100 1
            ListStateMachineVersions 100 1 100 1
            ListStateMachineAliases 100 1 100 1
            ListTagsForResource 100 1 100 1
            CreateStateMachine 100 1 100 1
            UpdateStateMachine 100 1 100 1
            DeleteStateMachine 100 1 100 1
            PublishStateMachineVersion 100 1 100 1
            DeleteStateMachineVersion 100 1 100 1
            CreateStateMachineAlias 100 1 100 1
            UpdateStateMachineAlias 100 1 100 1
            DeleteStateMachineAlias 100 1 100 1
            CreateActivity 100 1 100 1
            DeleteActivity 100 1 100 1
            UpdateMapRun 100 1 100 1
            TagResource 200 1 200 1
            UntagResource 200 1 200 1
            """;

    private DefaultBuckets() {}

    static Map<String, Bucket> of(boolean largeRegion) {
        Map<String, Bucket> buckets = new TreeMap<>();
        TABLE.lines().map(line -> line.split(" ", -1)).forEach(row -> {
            int first = largeRegion ? 1 : 3;
            buckets.put(row[0], new Bucket(Integer.parseInt(row[first]), Integer.parseInt(row[first + 1])));
        });
        return buckets;
    }
}
