package dev.escapement.fault.explore;

import dev.escapement.simulation.Draws;
import java.util.ArrayList;
import java.util.List;

/** Orders of a few things: all of them, or as many as wanted. */
final class Permutations {

    private static final int ALL_UP_TO = 5;

    private Permutations() {}

    static <T> List<List<T>> of(List<T> things, int most, Draws draws) {
        List<List<T>> orders = new ArrayList<>();
        if (things.size() <= ALL_UP_TO) {
            extend(new ArrayList<>(), things, orders);
        } else {
            while (orders.size() < most) {
                orders.add(shuffled(things, draws));
            }
        }
        return orders.size() <= most ? orders : orders.subList(0, most);
    }

    private static <T> void extend(List<T> begun, List<T> left, List<List<T>> orders) {
        if (left.isEmpty()) {
            orders.add(List.copyOf(begun));
        }
        for (int i = 0; i < left.size(); i++) {
            List<T> rest = new ArrayList<>(left);
            List<T> longer = new ArrayList<>(begun);
            longer.add(rest.remove(i));
            extend(longer, rest, orders);
        }
    }

    private static <T> List<T> shuffled(List<T> things, Draws draws) {
        List<T> order = new ArrayList<>(things);
        for (int i = order.size() - 1; i > 0; i--) {
            int other = (int) draws.between(0, i + 1L);
            T swapped = order.get(i);
            order.set(i, order.get(other));
            order.set(other, swapped);
        }
        return order;
    }
}
