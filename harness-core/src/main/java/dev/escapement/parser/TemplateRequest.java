package dev.escapement.parser;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What to take from a template.
 *
 * @param machine the state machine's logical id or path; {@code null} for the only one
 * @param parameters values of the template's parameters
 */
record TemplateRequest(@Nullable String machine, Map<String, String> parameters) {

    TemplateRequest {
        parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
    }

    TemplateRequest only() {
        return new TemplateRequest(null, parameters);
    }

    TemplateRequest machine(String wanted) {
        return new TemplateRequest(wanted, parameters);
    }

    TemplateRequest parameters(Map<String, String> given) {
        return new TemplateRequest(machine, given);
    }
}
