package dev.escapement.services;

/**
 * A service with an optimised integration.
 *
 * @param name as resources spell it: {@code states}
 * @param sdkName as {@code aws-sdk} resources spell it: {@code sfn}
 * @param errorPrefix what stands before the dot in the names of its errors: {@code StepFunctions}
 * @param unmodelledError what an error is called that the service's model does not have
 */
record OptimisedService(String name, String sdkName, String errorPrefix, String unmodelledError) {

    /** The error's name as this integration reports it: it speaks through version 1 of the Java SDK (asl-reference 5.6). */
    ServiceError named(ServiceError error) {
        return error.renamed(errorPrefix + "." + exceptionOf(error.shape()));
    }

    private static String exceptionOf(String shape) {
        String capitalised = Character.toUpperCase(shape.charAt(0)) + shape.substring(1);
        if (capitalised.endsWith("Exception")) {
            return capitalised;
        }
        String stem = capitalised.endsWith("Fault")
                ? capitalised.substring(0, capitalised.length() - "Fault".length())
                : capitalised;
        return stem + "Exception";
    }
}
