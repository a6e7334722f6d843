package dev.escapement.operations;

import dev.escapement.integration.ApiRefusal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** The tags on the machines and activities of an account. */
@API(status = Status.EXPERIMENTAL)
public final class Tags {

    private static final int MOST = 50;

    private final Account account;
    private final Map<String, Map<String, String>> tags = new LinkedHashMap<>();

    Tags(Account account) {
        this.account = account;
    }

    /** ListTagsForResource. */
    public Map<String, String> of(String resourceArn) {
        require(resourceArn);
        return Collections.unmodifiableMap(tags.getOrDefault(resourceArn, new LinkedHashMap<>()));
    }

    /** TagResource. */
    public void add(String resourceArn, Map<String, String> more) {
        require(resourceArn);
        put(resourceArn, more);
    }

    /** UntagResource; keys that are not there are passed over. */
    public void remove(String resourceArn, List<String> keys) {
        require(resourceArn);
        tags.getOrDefault(resourceArn, new LinkedHashMap<>()).keySet().removeAll(keys);
    }

    void put(String resourceArn, Map<String, String> more) {
        Map<String, String> all = new LinkedHashMap<>(tags.getOrDefault(resourceArn, new LinkedHashMap<>()));
        all.putAll(more);
        if (all.size() > MOST) {
            throw new ApiRefusal(
                            "TooManyTags",
                            "A resource can have " + MOST + " tags at most, asked for were " + all.size())
                    .with("resourceName", resourceArn);
        }
        tags.put(resourceArn, all);
    }

    void forget(String resourceArn) {
        tags.remove(resourceArn);
    }

    private void require(String arn) {
        StatesArn.parse(arn);
        boolean activity = account.activities().all().stream()
                .anyMatch(known -> known.arn().equals(arn));
        if (!activity && account.machines().known(arn) == null) {
            throw Refusals.noResource(arn);
        }
    }
}
