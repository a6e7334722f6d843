package dev.escapement.junit;

import dev.escapement.RecordingFiles;
import dev.escapement.WhatIfCase;
import dev.escapement.WhatIfReport;
import java.util.List;
import org.junit.jupiter.api.extension.Extension;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.TestTemplateInvocationContext;

/** One invocation of a test against a recording, which is read when the test asks what came of it. */
record RecordingInvocation(RecordingFiles.Entry entry, WhatIfReport.Builder report)
        implements TestTemplateInvocationContext, ParameterResolver {

    @Override
    public String getDisplayName(int invocationIndex) {
        return entry.name();
    }

    @Override
    public List<Extension> getAdditionalExtensions() {
        return List.of(this);
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == WhatIfCase.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        WhatIfCase told = entry.under(Registration.of(context).world().whatIf());
        report.add(told);
        return told;
    }
}
