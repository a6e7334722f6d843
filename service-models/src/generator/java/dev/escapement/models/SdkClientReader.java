package dev.escapement.models;

import dev.escapement.models.DraftService.DraftAction;
import dev.escapement.models.DraftService.DraftError;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import software.amazon.awssdk.core.ResponseInputStream;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.SdkResponse;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.core.sync.ResponseTransformer;

/**
 * Reads one service from the classes of version 2 of the Java SDK, for what the published models lack.
 *
 * <p>The classes know no bounds of numbers and lengths, and which members are required only where these travel in the URL.
 */
final class SdkClientReader {

    private final Class<?> client;
    private final ServiceNames names;
    private final Function<String, DraftError> errors;
    private final SdkShapeReader shapes = new SdkShapeReader();

    private SdkClientReader(Class<?> client, ServiceNames names, Function<String, DraftError> errors) {
        this.client = client;
        this.names = names;
        this.errors = errors;
    }

    /** Reads the service of a client; its exceptions, named by their classes, become errors. */
    static DraftService read(Class<?> client, ServiceNames names, Function<String, DraftError> errors) {
        return new SdkClientReader(client, names, errors).service();
    }

    private DraftService service() {
        List<DraftAction> actions = Arrays.stream(client.getMethods())
                .filter(SdkClientReader::isCall)
                .map(Method::getName)
                .distinct()
                .sorted()
                .map(name -> action(overloads(name)))
                .toList();
        return new DraftService(names.name(), names.errorPrefix(), names.aliases(), actions, shapes.all());
    }

    private List<Method> overloads(String name) {
        return Arrays.stream(client.getMethods())
                .filter(method -> method.getName().equals(name))
                .toList();
    }

    /** A call takes the request alone and answers with a response; helpers such as paginators answer otherwise. */
    private static boolean isCall(Method method) {
        Class<?>[] parameters = method.getParameterTypes();
        return parameters.length > 0
                && SdkRequest.class.isAssignableFrom(parameters[0])
                && (SdkResponse.class.isAssignableFrom(method.getReturnType())
                        || ResponseInputStream.class.isAssignableFrom(method.getReturnType()));
    }

    private DraftAction action(List<Method> overloads) {
        Method call =
                overloads.stream().filter(SdkClientReader::isCall).findFirst().orElseThrow();
        Class<?> request = call.getParameterTypes()[0];
        String name = SdkNames.upperStart(call.getName());
        return new DraftAction(
                name,
                shapes.structure(request, takes(overloads, RequestBody.class)),
                shapes.structure(responseTo(request), takes(overloads, ResponseTransformer.class)),
                errors(call),
                NotOffered.allows(names.name(), name));
    }

    private static boolean takes(List<Method> overloads, Class<?> stream) {
        return overloads.stream()
                .map(Method::getParameterTypes)
                .flatMap(Arrays::stream)
                .anyMatch(stream::equals);
    }

    private static Class<?> responseTo(Class<?> request) {
        try {
            return Class.forName(request.getName().replaceFirst("Request$", "Response"));
        } catch (ClassNotFoundException problem) {
            throw new IllegalStateException(request + " has no response", problem);
        }
    }

    /** What the service itself throws; the classes that all services share say nothing. */
    private List<DraftError> errors(Method call) {
        return Arrays.stream(call.getExceptionTypes())
                .filter(type -> type.getPackageName().endsWith(".model"))
                .map(Class::getSimpleName)
                .filter(name -> !name.equals(names.errorPrefix() + "Exception"))
                .sorted()
                .map(errors)
                .toList();
    }
}
