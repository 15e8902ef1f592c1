package org.leadgraph.http;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.leadgraph.identity.TokenIssuer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/** The page to ask GraphQL by hand. Its files are public; what it asks needs a token like everything else. */
@Controller
class GraphiqlPage {
    private final boolean demo;
    private final List<Example> examples;

    /**
     * A question to start from: the file's name without suffix, in words.
     *
     * @param variables
     *            JSON from the file of the same name with suffix {@code .json}; empty when there is none
     */
    record Example(String name, String document, String variables) {}

    /** What the page has to know before anybody signed in. */
    record Offer(boolean demoUsers, List<Example> examples) {}

    GraphiqlPage(ResourcePatternResolver resources, ObjectProvider<TokenIssuer> ownIssuer) throws IOException {
        this.demo = ownIssuer.stream().findAny().isPresent();
        List<Example> found = new ArrayList<>();
        for (Resource file : resources.getResources("classpath*:graphql-examples/**/*.graphql")) {
            String name = String.valueOf(file.getFilename()).replaceFirst("\\.graphql$", "");
            Resource variables = file.createRelative(name + ".json");
            found.add(new Example(name.replace('-', ' '), text(file), variables.exists() ? text(variables) : ""));
        }
        // The numbered ones, which go together, come after those that stand alone.
        found.sort(Comparator.comparing((Example each) -> Character.isDigit(each.name().charAt(0))).thenComparing(Example::name));
        this.examples = List.copyOf(found);
    }

    @GetMapping("/graphiql")
    String page() {
        return "forward:/graphiql/index.html";
    }

    @GetMapping("/graphiql/offer")
    @ResponseBody
    Offer offer() {
        return new Offer(demo, examples);
    }

    private static String text(Resource file) throws IOException {
        return file.getContentAsString(StandardCharsets.UTF_8);
    }
}
