/**
 * JSON values: read, built, measured and written here and nowhere else.
 *
 * <p>Everywhere outside this room a {@link com.fasterxml.jackson.databind.JsonNode} is immutable. May know Jackson only.
 */
@NullMarked
package dev.escapement.json;

import org.jspecify.annotations.NullMarked;
