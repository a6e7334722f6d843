package dev.escapement.models;

import java.util.List;

/** A shape that refers to others by name. */
sealed interface DraftShape {

    /**
     * A shape that refers to no other.
     *
     * @param line as it stands in the archive
     */
    record Scalar(String line) implements DraftShape {}

    /** An array. */
    record Listing(String element, String range) implements DraftShape {}

    /** An object of equal values. */
    record Mapping(String key, String value, String range) implements DraftShape {}

    /** An object of known members. */
    record Composite(List<DraftMember> members) implements DraftShape {}

    /**
     * A member of such an object.
     *
     * @param name as the model spells it
     * @param sdkName as the SDK does, with a capital
     */
    record DraftMember(String name, String sdkName, boolean required, String shape) {

        /** As it stands in the archive, with the position of its shape still to come. */
        String label() {
            String spelling = sdkName.equals(SdkNames.member(name)) ? name : name + "=" + sdkName;
            return spelling + (required ? "!" : ":");
        }
    }
}
