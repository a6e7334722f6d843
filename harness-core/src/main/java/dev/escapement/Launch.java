package dev.escapement;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;

/**
 * As what an execution is started.
 *
 * @param roleArn the role it acts under
 * @param versionArn the version of the machine that it runs; {@code null} for none
 * @param aliasArn the alias that chose it; {@code null} for none
 */
@API(status = Status.INTERNAL)
public record Launch(
        String roleArn,
        @Nullable String versionArn,
        @Nullable String aliasArn) {

    static final Launch BY_HAND = new Launch(Arns.role(), null, null);
}
