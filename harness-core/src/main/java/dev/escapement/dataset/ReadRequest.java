package dev.escapement.dataset;

import com.fasterxml.jackson.databind.JsonNode;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * What an {@code ItemReader} asks for, with every expression resolved.
 *
 * @param resource {@code arn:aws:states:::s3:getObject} or {@code …:s3:listObjectsV2}
 * @param arguments {@code Bucket}, and {@code Key} or {@code Prefix}
 * @param config {@code ReaderConfig}; an empty object when absent
 * @param maxItems at most so many items; 0 for all
 */
@API(status = Status.EXPERIMENTAL)
public record ReadRequest(String resource, JsonNode arguments, JsonNode config, long maxItems) {}
