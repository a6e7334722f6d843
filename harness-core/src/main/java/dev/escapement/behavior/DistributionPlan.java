package dev.escapement.behavior;

import dev.escapement.behavior.Visit.MapItem;
import dev.escapement.dataset.ReadRequest;
import dev.escapement.dataset.ResultRequest;
import java.util.Iterator;
import java.util.function.Function;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;

/**
 * What a distributed Map wants, with every expression but those about single items resolved.
 *
 * @param tolerated how many items may fail
 * @param reading where the items are read from; {@code null} for those of the state's own data
 * @param ownItems the items of the state's own data
 * @param writing what becomes of the results, by the ARN of the Map run
 * @param inputs makes the inputs of the children out of the items
 */
@API(status = Status.INTERNAL)
public record DistributionPlan(
        ToleratedFailures tolerated,
        @Nullable ReadRequest reading,
        Iterator<MapItem> ownItems,
        Function<String, ResultRequest> writing,
        Function<Iterator<MapItem>, ChildInputs> inputs) {}
