package org.leadgraph.http;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UnsupportedEncodingException;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is wrong with a question as JSON, in words that quote nothing of it. */
final class QuestionBody {
    static final String FORM = "{\"query\": \"…\", \"variables\": {…}}";
    private static final JsonMapper JSON = new JsonMapper();

    private QuestionBody() {
    }

    /** Empty when the body can be asked. */
    static Optional<String> fault(HttpServletRequest request) throws IOException {
        try {
            return fault(JSON.readTree(request.getReader()));
        } catch (JacksonException broken) {
            return Optional.of(UnreadableBody.reason(broken, FORM));
        } catch (UnsupportedEncodingException | UnsupportedCharsetException | IllegalCharsetNameException unknown) {
            return Optional.of("The body's character set is unknown. Send UTF-8.");
        }
    }

    /** Empty when the question can be asked. */
    static Optional<String> fault(JsonNode body) {
        if (body.isMissingNode()) {
            return Optional.of("The body is empty, so it is not valid JSON. Send " + FORM + ".");
        }
        if (body.isArray()) {
            return Optional.of("This is a list. Send one question a request: " + FORM + ".");
        }
        if (!body.isObject()) {
            return Optional.of("A question is an object. Send " + FORM + ".");
        }
        for (String name : List.of("variables", "extensions")) {
            if (body.hasNonNull(name) && !body.get(name).isObject()) {
                return Optional.of("`" + name + "` must be an object, or absent. Send " + FORM + ".");
            }
        }
        if (body.hasNonNull("operationName") && !body.get("operationName").isString()) {
            return Optional.of("`operationName` must be a text, or absent.");
        }
        boolean byHash = !body.hasNonNull("query") && body.at("/extensions/persistedQuery").isObject();
        boolean asked = body.path("query").isString() && !body.get("query").asString().isBlank();
        return byHash || asked ? Optional.empty() : Optional.of("`query` must be a text with the question. Send " + FORM + ".");
    }
}
