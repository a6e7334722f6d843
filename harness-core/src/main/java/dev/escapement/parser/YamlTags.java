package dev.escapement.parser;

import org.jspecify.annotations.Nullable;

/** What a tag of one exclamation mark means. */
enum YamlTags {
    /** Nothing: a definition has no use for them. */
    NONE,
    /** The short form of a CloudFormation function: {@code !Sub}, {@code !GetAtt}, {@code !Ref}. */
    CLOUD_FORMATION;

    /** The member that the tag's long form has; {@code null} if the tag means nothing. */
    @Nullable String longForm(String tag) {
        if (this == NONE || tag.length() < 2 || tag.charAt(0) != '!') {
            return null;
        }
        String name = tag.substring(1);
        return name.equals("Ref") || name.equals("Condition") ? name : "Fn::" + name;
    }
}
