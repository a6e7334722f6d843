package dev.escapement.fault.plan;

import dev.escapement.integration.Integration;
import dev.escapement.services.NearestNames;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;

/**
 * Which faults strike where; printed and read as text.
 *
 * <pre>{@code
 * FaultPlan plan = FaultPlan.parse("ChargeCard#1..3=throttled; CreateShipment=failed-after-commit");
 * Simulation.builder().answering(plan.around(new OrderServices()))
 * }</pre>
 *
 * <p>A place is a state, {@code ChargeCard}; with a strand, {@code Each[3]/ChargeCard} or {@code Each[*]/ChargeCard}; with a turn,
 * {@code #2} for its second call, {@code #1..3} for the first three, {@code #2.1} for the first attempt of its second visit, as
 * sites print. {@code @lambda}, {@code @dynamodb:putItem}, {@code @charge-card} and {@code @*} mean whatever calls that; of what
 * a distributed Map does by itself there are {@code @s3:read}, {@code @s3:list}, {@code @s3:write} and {@code @states:start-child}.
 *
 * <p>Immutable, compared by its faults. Not to be extended.
 */
@API(status = Status.EXPERIMENTAL)
public final class FaultPlan {

    /** The plan in which all goes well. */
    public static final FaultPlan NONE = new FaultPlan(List.of(), "", List.of());

    private final List<PlannedFault> faults;
    private final String source;
    private final List<Integer> positions;

    FaultPlan(List<PlannedFault> faults, String source, List<Integer> positions) {
        this.faults = List.copyOf(faults);
        this.source = source;
        this.positions = List.copyOf(positions);
    }

    /**
     * Reads a plan.
     *
     * @throws FaultPlanException saying where it stops making sense, and what was expected
     */
    public static FaultPlan parse(String text) {
        return PlanReader.plan(text);
    }

    /** A plan of these faults. */
    public static FaultPlan of(List<PlannedFault> faults) {
        StringBuilder text = new StringBuilder();
        List<Integer> positions = new ArrayList<>();
        for (PlannedFault fault : faults) {
            text.append(text.length() == 0 ? "" : "; ");
            positions.add(text.length());
            text.append(fault);
        }
        return new FaultPlan(faults, text.toString(), positions);
    }

    /** The same and one fault more. */
    public FaultPlan and(PlannedFault fault) {
        List<PlannedFault> more = new ArrayList<>(faults);
        more.add(fault);
        return of(more);
    }

    /** The faults, in their order. */
    public List<PlannedFault> faults() {
        return faults;
    }

    /** The states that places name. */
    Set<String> states() {
        Set<String> states = new LinkedHashSet<>();
        for (PlannedFault fault : faults) {
            if (fault.place() instanceof Site site) {
                states.add(site.state());
            }
        }
        return states;
    }

    /** Whether all goes well. */
    public boolean isEmpty() {
        return faults.isEmpty();
    }

    /** Puts the faults around whoever answers, for one simulation. */
    public FaultyIntegration around(Integration outside) {
        return new FaultyIntegration(this, outside);
    }

    /**
     * Makes sure that the plan speaks of Tasks that there are.
     *
     * @param tasks the names of all Tasks
     * @throws FaultPlanException naming the nearest
     */
    public FaultPlan requireTasks(Collection<String> tasks) {
        for (int i = 0; i < faults.size(); i++) {
            if (faults.get(i).place() instanceof Site site && !tasks.contains(site.state())) {
                throw new FaultPlanException(
                        source,
                        positions.get(i),
                        "there is no Task '" + site.state() + "'" + NearestNames.hint(site.state(), tasks));
            }
        }
        return this;
    }

    /** For people: {@code ShipOrder#1.1 is done, but its reply is lost}, and so on. */
    public String inWords() {
        return faults.isEmpty()
                ? "all goes well"
                : faults.stream().map(PlannedFault::inWords).collect(Collectors.joining("; "));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof FaultPlan plan && plan.faults.equals(faults);
    }

    @Override
    public int hashCode() {
        return faults.hashCode();
    }

    @Override
    public String toString() {
        return faults.stream().map(PlannedFault::toString).collect(Collectors.joining("; "));
    }
}
