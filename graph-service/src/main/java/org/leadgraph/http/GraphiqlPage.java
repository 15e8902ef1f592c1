package org.leadgraph.http;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
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
     * @param as
     *            the demo's user whose question it is, from a comment; empty when it is anybody's
     * @param keep
     *            from comments: what later examples need of the answer's data, as JSON pointers by the names of their variables
     */
    record Example(String name, String document, String variables, String as, Map<String, String> keep) {
        private static final Pattern AS = Pattern.compile("(?m)^# as: (\\S+)$");
        private static final Pattern KEEP = Pattern.compile("(?m)^# keep: (\\w+) (\\S+)$");

        static Example of(String name, String document, String variables) {
            String as = AS.matcher(document).results().findFirst().map(found -> found.group(1)).orElse("");
            return new Example(name, document, variables, as,
                    KEEP.matcher(document).results().collect(Collectors.toMap(found -> found.group(1), found -> found.group(2))));
        }
    }

    /** What the page has to know before anybody signed in. */
    record Offer(boolean demoUsers, List<Example> examples) {}

    GraphiqlPage(ResourcePatternResolver resources, ObjectProvider<TokenIssuer> ownIssuer) throws IOException {
        this.demo = ownIssuer.stream().findAny().isPresent();
        List<Example> found = new ArrayList<>();
        for (Resource file : resources.getResources("classpath*:graphql-examples/**/*.graphql")) {
            String name = String.valueOf(file.getFilename()).replaceFirst("\\.graphql$", "");
            Resource variables = file.createRelative(name + ".json");
            found.add(Example.of(name.replace('-', ' '), text(file), variables.exists() ? text(variables) : ""));
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
