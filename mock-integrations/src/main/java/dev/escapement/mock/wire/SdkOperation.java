package dev.escapement.mock.wire;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.AwsRequest;
import software.amazon.awssdk.awscore.AwsResponse;
import software.amazon.awssdk.core.ResponseBytes;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.core.sync.ResponseTransformer;

/** One method of a client, in the shape that takes and gives bodies as bytes where there are any. */
final class SdkOperation {

    private static final List<Class<?>> SHAPE = List.of(RequestBody.class, ResponseTransformer.class);

    private final Method method;
    private final Method builder;

    private SdkOperation(Method method, Method builder) {
        this.method = method;
        this.builder = builder;
    }

    /** The one with bodies, where there are several: the others are conveniences for files and streams. */
    static SdkOperation of(List<Method> methods) {
        Method best = methods.stream()
                .filter(method ->
                        Arrays.stream(method.getParameterTypes()).skip(1).allMatch(SHAPE::contains))
                .max(Comparator.comparingInt(Method::getParameterCount))
                .orElseThrow();
        return new SdkOperation(best, builderOf(best.getParameterTypes()[0]));
    }

    private static Method builderOf(Class<?> request) {
        try {
            return request.getMethod("builder");
        } catch (NoSuchMethodException impossible) {
            throw new IllegalStateException(request + " has no builder", impossible);
        }
    }

    boolean takesBody() {
        return Arrays.asList(method.getParameterTypes()).contains(RequestBody.class);
    }

    AwsRequest.Builder newRequest() {
        return (AwsRequest.Builder) invoked(builder, null);
    }

    Response invoke(Object client, AwsRequest request, byte[] body) {
        Object[] arguments = Arrays.stream(method.getParameterTypes())
                .map(type -> type == RequestBody.class
                        ? RequestBody.fromBytes(body)
                        : type == ResponseTransformer.class ? ResponseTransformer.toBytes() : request)
                .toArray();
        Object answer = invoked(method, client, arguments);
        return answer instanceof ResponseBytes<?> bytes
                ? new Response((AwsResponse) bytes.response(), SdkBytes.fromByteArrayUnsafe(bytes.asByteArrayUnsafe()))
                : new Response((AwsResponse) answer, null);
    }

    private static Object invoked(Method method, @Nullable Object target, Object... arguments) {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException raised) {
            if (raised.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw new IllegalStateException(method + " failed", raised.getCause());
        } catch (IllegalAccessException impossible) {
            throw new IllegalStateException(method + " is not public", impossible);
        }
    }

    /** What came back; the body only where it is no member of the head. */
    record Response(AwsResponse head, @Nullable SdkBytes body) {}
}
