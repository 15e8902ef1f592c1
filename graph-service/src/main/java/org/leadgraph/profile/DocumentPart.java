package org.leadgraph.profile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An object of a profile's document, with its place in it, so that whoever wrote it is told where it is wrong. */
record DocumentPart(JsonNode node, String path) {
    private static final int DEEPEST = 20;
    private static final JsonMapper JSON = JsonMapper
            .builder(JsonFactory.builder().streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

    static DocumentPart of(String json) {
        try {
            return object(JSON.readTree(json), "");
        } catch (JacksonException broken) {
            throw new ProfileRefused("", "the document must be valid JSON without a name twice in one object.");
        }
    }

    private static DocumentPart object(JsonNode node, String path) {
        if (!node.isObject()) {
            throw new ProfileRefused(path, "there must be an object.");
        }
        return new DocumentPart(node, path);
    }

    /** Nothing else may stand here. */
    DocumentPart only(String... names) {
        for (String name : node.propertyNames()) {
            if (!Set.of(names).contains(name)) {
                throw new ProfileRefused(pathOf(name), "unknown; here may be " + String.join(", ", names) + ".");
            }
        }
        return this;
    }

    String pathOf(String name) {
        return path + "/" + name.replace("~", "~0").replace("/", "~1");
    }

    boolean has(String name) {
        return node.has(name);
    }

    String text(String name) {
        return optionalText(name).orElseThrow(() -> new ProfileRefused(pathOf(name), "there must be a text."));
    }

    Optional<String> optionalText(String name) {
        JsonNode value = node.path(name);
        if (value.isMissingNode()) {
            return Optional.empty();
        }
        return Optional.of(text(value, pathOf(name)));
    }

    private static String text(JsonNode value, String path) {
        if (!value.isString() || value.asString().isEmpty()) {
            throw new ProfileRefused(path, "there must be a text.");
        }
        return value.asString();
    }

    /** Empty when there is none. */
    List<String> texts(String name) {
        JsonNode list = node.path(name);
        List<String> texts = new ArrayList<>();
        if (list.isString()) {
            texts.add(text(list, pathOf(name)));
        } else if (!list.isMissingNode()) {
            elements(list, name).forEach((path, each) -> texts.add(text(each, path)));
        }
        return texts;
    }

    private Map<String, JsonNode> elements(JsonNode list, String name) {
        if (!list.isArray()) {
            throw new ProfileRefused(pathOf(name), "there must be a list.");
        }
        Map<String, JsonNode> elements = new LinkedHashMap<>();
        int number = 0;
        for (JsonNode each : list) {
            elements.put(pathOf(name) + "/" + number++, each);
        }
        return elements;
    }

    Optional<DocumentPart> part(String name) {
        return has(name) ? Optional.of(object(node.get(name), pathOf(name))) : Optional.empty();
    }

    List<DocumentPart> parts(String name) {
        List<DocumentPart> parts = new ArrayList<>();
        if (has(name)) {
            elements(node.get(name), name).forEach((path, each) -> parts.add(object(each, path)));
        }
        return parts;
    }

    /** The objects in it by their names. */
    Map<String, DocumentPart> named() {
        Map<String, DocumentPart> named = new LinkedHashMap<>();
        node.propertyNames().forEach(name -> named.put(name, object(node.get(name), pathOf(name))));
        return named;
    }

    /** Names of texts; where there is null, the text is unknown. */
    Map<String, @Nullable String> textsByName() {
        Map<String, @Nullable String> texts = new LinkedHashMap<>();
        node.propertyNames().forEach(name -> texts.put(name, node.get(name).isNull() ? null : text(node.get(name), pathOf(name))));
        return texts;
    }

    /** A number. */
    double number(String name) {
        JsonNode value = node.path(name);
        if (!value.isNumber()) {
            throw new ProfileRefused(pathOf(name), "there must be a number.");
        }
        return value.asDouble();
    }

    ProfileRefused refused(String sentence) {
        return new ProfileRefused(path, sentence);
    }

    ProfileRefused refused(String name, String sentence) {
        return new ProfileRefused(pathOf(name), sentence);
    }
}
