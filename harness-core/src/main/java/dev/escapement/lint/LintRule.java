package dev.escapement.lint;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * A warning that can be switched off.
 *
 * @param code its name, which never changes
 * @param reason why it warns, in one sentence
 */
@API(status = Status.EXPERIMENTAL)
public record LintRule(String code, String reason) {}
