package dev.escapement.junit;

import java.util.Arrays;
import java.util.stream.Collectors;

/** What a machine is called whose definition has only a place. */
final class MachineName {

    private MachineName() {}

    /** {@code statemachine/order-saga.asl.json} is called {@code OrderSaga}. */
    static String of(String location) {
        String file = location.substring(location.lastIndexOf('/') + 1);
        int ending = file.indexOf('.');
        String stem = ending > 0 ? file.substring(0, ending) : file;
        return Arrays.stream(stem.split("[^\\p{L}\\p{N}]+"))
                .filter(word -> !word.isEmpty())
                .map(MachineName::capitalised)
                .collect(Collectors.joining());
    }

    private static String capitalised(String word) {
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }
}
