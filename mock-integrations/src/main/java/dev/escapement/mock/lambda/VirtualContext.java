package dev.escapement.mock.lambda;

import com.amazonaws.services.lambda.runtime.ClientContext;
import com.amazonaws.services.lambda.runtime.CognitoIdentity;
import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.LambdaLogger;
import com.amazonaws.services.lambda.runtime.logging.LogLevel;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a handler is told about its run; on virtual time, and the same in every run of the test. */
record VirtualContext(Invocation invocation) implements Context {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("uuuu/MM/dd", Locale.ROOT).withZone(ZoneOffset.UTC);

    @Override
    public String getAwsRequestId() {
        return invocation.requestId();
    }

    @Override
    public String getLogGroupName() {
        return "/aws/lambda/" + getFunctionName();
    }

    @Override
    public String getLogStreamName() {
        return DAY.format(invocation.at()) + "/[" + getFunctionVersion() + "]"
                + getAwsRequestId().replace("-", "");
    }

    @Override
    public String getFunctionName() {
        return invocation.function().name();
    }

    @Override
    public String getFunctionVersion() {
        return invocation.version();
    }

    @Override
    public String getInvokedFunctionArn() {
        return invocation.functionArn();
    }

    @Override
    public @Nullable CognitoIdentity getIdentity() {
        return null;
    }

    @Override
    public @Nullable ClientContext getClientContext() {
        return null;
    }

    @Override
    public int getRemainingTimeInMillis() {
        return invocation.remainingMillis();
    }

    @Override
    public int getMemoryLimitInMB() {
        return invocation.function().memoryInMegabytes();
    }

    @Override
    public LambdaLogger getLogger() {
        return new NotedLogger(invocation);
    }

    private record NotedLogger(Invocation invocation) implements LambdaLogger {

        @Override
        public void log(String message) {
            log(message, LogLevel.UNDEFINED);
        }

        @Override
        public void log(byte[] message) {
            log(message, LogLevel.UNDEFINED);
        }

        @Override
        public void log(String message, LogLevel level) {
            invocation.function().note(new LogLine(invocation.at(), invocation.requestId(), level.name(), message));
        }

        @Override
        public void log(byte[] message, LogLevel level) {
            log(new String(message, StandardCharsets.UTF_8), level);
        }
    }
}
