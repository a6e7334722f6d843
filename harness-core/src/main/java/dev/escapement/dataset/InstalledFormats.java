package dev.escapement.dataset;

import java.util.List;
import java.util.ServiceLoader;
import java.util.function.Function;

/** Looks once for what libraries next to this one can read, when somebody first needs it. */
final class InstalledFormats {

    private static final List<ItemFormat> FORMATS = installed(ItemFormat.class);
    private static final List<ObjectUnpacking> UNPACKINGS = installed(ObjectUnpacking.class);

    private InstalledFormats() {}

    static ItemFormat named(String inputType) {
        return find(FORMATS, ItemFormat::inputType, inputType);
    }

    static ObjectUnpacking unpacking(String format) {
        return find(UNPACKINGS, ObjectUnpacking::format, format);
    }

    private static <T> List<T> installed(Class<T> port) {
        return ServiceLoader.load(port, InstalledFormats.class.getClassLoader()).stream()
                .map(ServiceLoader.Provider::get)
                .toList();
    }

    /** A missing library is trouble of the test, not of the workflow. */
    static <T> T find(List<T> installed, Function<T, String> name, String wanted) {
        return installed.stream()
                .filter(each -> name.apply(each).equals(wanted))
                .findFirst()
                .orElseThrow(
                        () -> new IllegalStateException(
                                "An item reader meets " + wanted
                                        + ", which is read by a library of its own: add the artifact dev.escapement:parquet-items to the tests"));
    }
}
