package dev.escapement.statetest;

import dev.escapement.parser.DefinitionException;
import dev.escapement.parser.DefinitionProblem;
import java.util.List;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * A test that the service would refuse to make.
 *
 * <pre>{@code
 * ValidationException: State type 'Pass' is not supported when a mock is specified
 * }</pre>
 */
@API(status = Status.EXPERIMENTAL)
public final class StateTestRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String code;
    private final String text;

    private StateTestRefusedException(String code, String text, String help) {
        super(code + ": " + text + help);
        this.code = code;
        this.text = text;
    }

    static StateTestRefusedException validation(String text) {
        return new StateTestRefusedException("ValidationException", text, "");
    }

    /** With some words of our own behind those of the service. */
    static StateTestRefusedException validation(String text, String help) {
        return new StateTestRefusedException("ValidationException", text, help);
    }

    static StateTestRefusedException other(String code, String text) {
        return new StateTestRefusedException(code, text, "");
    }

    static StateTestRefusedException definition(String source, List<DefinitionProblem> problems) {
        String help = "\n" + new DefinitionException(source, problems).getMessage();
        return new StateTestRefusedException("InvalidDefinition", DefinitionProblem.refusal(problems), help);
    }

    /** The service's code, such as {@code ValidationException}. */
    public String code() {
        return code;
    }

    /** The service's words. */
    public String text() {
        return text;
    }
}
