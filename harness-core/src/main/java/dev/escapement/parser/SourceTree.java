package dev.escapement.parser;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * A definition as a tree, before anybody looked at what it means.
 *
 * @param name what the source is called
 * @param text the text as its author wrote it, to which the positions refer
 * @param root the definition
 * @param positions where the parts of the definition stand in the text
 * @param placeholders what stands for the resources of a template, by logical id; empty for other sources
 */
@API(status = Status.INTERNAL)
public record SourceTree(
        String name, String text, JsonNode root, Positions positions, Map<String, String> placeholders) {}
