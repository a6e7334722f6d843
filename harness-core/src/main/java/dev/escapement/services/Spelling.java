package dev.escapement.services;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** How an integration spells the members of requests and responses; both begin with a capital. */
@API(status = Status.EXPERIMENTAL)
public enum Spelling {
    /** As the model of the service does: {@code BOOL}, {@code MD5OfMessageBody}. */
    OPTIMISED,
    /** As the accessors of the Java SDK do: {@code Bool}, {@code Md5OfMessageBody}. */
    SDK;

    /** The member's name in this spelling. */
    public String of(Member member) {
        return this == SDK ? member.sdkName() : member.name();
    }
}
