package dev.escapement.parser;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The resources from which a Map reads its items and to which it writes its results (asl-reference 7.3, 7.6). */
enum S3Resource {
    READING("getObject|listObjectsV2"),
    WRITING("putObject");

    private final Pattern arn;

    S3Resource(String actions) {
        this.arn = Pattern.compile("arn:aws[a-z-]*:states:[a-z0-9-]*:[0-9]*:s3:(" + actions + ")");
    }

    /** The member {@code Resource}; {@code null} when it is missing or was reported. */
    @Nullable String read(Fields fields) {
        String text = fields.text("Resource");
        if (text == null || arn.matcher(text).matches()) {
            return text;
        }
        fields.problems().schema(fields.location("Resource"), ResourceReader.unknown(text));
        return null;
    }
}
