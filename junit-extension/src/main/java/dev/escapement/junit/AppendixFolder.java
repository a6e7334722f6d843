package dev.escapement.junit;

import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Where a failed test leaves its files: {@code target/escapement/OrderSagaTest/an_order_is_shipped}. */
final class AppendixFolder {

    private static final Pattern INVOCATION = Pattern.compile("invocation:#(\\d+)\\]$");
    private static final String UNFIT = "[^\\p{L}\\p{N}._$-]+";

    private AppendixFolder() {}

    static Path of(ExtensionContext context) {
        String test = context.getTestMethod().map(method -> method.getName()).orElse("class") + invocation(context);
        return FailureAppendix.root(context.getConfigurationParameter(FailureAppendix.PARAMETER))
                .resolve(context.getRequiredTestClass().getName().replaceAll(UNFIT, "_"))
                .resolve(test.replaceAll(UNFIT, "_"));
    }

    /** Repeated and parameterized tests share their method. */
    private static String invocation(ExtensionContext context) {
        Matcher matcher = INVOCATION.matcher(context.getUniqueId());
        return matcher.find() ? "-" + matcher.group(1) : "";
    }
}
