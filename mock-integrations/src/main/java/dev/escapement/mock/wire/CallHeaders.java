package dev.escapement.mock.wire;

import dev.escapement.integration.TaskCall;
import dev.escapement.mock.wire.ExchangeWitness.Purpose;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** The headers by which a server, or whoever reads its journal, can tell which attempt sent a request. Texts are percent-encoded. */
@API(status = Status.EXPERIMENTAL)
public final class CallHeaders {

    /** The ARN of the execution. */
    public static final String EXECUTION = "Escapement-Execution";

    /** The call site: {@code Each%5B3%5D%2FCharge%232.1}. */
    public static final String SITE = "Escapement-Site";

    /** The virtual time at which the attempt began. */
    public static final String TIME = "Escapement-Time";

    /** {@code call}, {@code look} or {@code stop}. */
    public static final String PURPOSE = "Escapement-Purpose";

    private CallHeaders() {}

    /** The site as it stands in its header. */
    public static String siteOf(TaskCall call) {
        return Addresses.encoded(call.site().toString());
    }

    /** The execution as it stands in its header. */
    public static String executionOf(TaskCall call) {
        return Addresses.encoded(call.executionArn());
    }

    static Map<String, String> of(TaskCall call, Purpose purpose) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put(EXECUTION, executionOf(call));
        headers.put(SITE, siteOf(call));
        headers.put(TIME, call.at().toString());
        headers.put(PURPOSE, purpose.name().toLowerCase(Locale.ROOT));
        return headers;
    }
}
