package dev.escapement.models;

/** The resource with the models is not what it was when it was written. */
final class DamagedModelsException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    DamagedModelsException(String what) {
        super("The service models (" + ModelArchive.RESOURCE
                + " of the artifact service-models) cannot be used: the file " + what
                + ". Fetch the artifact again, or leave it off the class path to go without.");
    }
}
