package dev.escapement.junit;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** What a machine is called: as the test says, or by its logical id, its place or the test. */
@API(status = Status.INTERNAL)
public final class MachineName {

    private MachineName() {}

    static String of(Settings settings, Class<?> testClass) {
        Origin definition = settings.get(Setting.DEFINITION);
        String byPlace = definition instanceof Origin.Place place ? of(place.location()) : testClass.getSimpleName();
        String id = settings.get(Setting.LOGICAL_ID, byPlace);
        // Of a path of constructs the last: no name has a slash.
        return settings.get(Setting.NAME, id.substring(id.lastIndexOf('/') + 1));
    }

    /** {@code statemachine/order-saga.asl.json} is called {@code OrderSaga}. */
    public static String of(String location) {
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
