package org.leadgraph.demo;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.leadgraph.problem.NotFound;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Sign-in for the demo: whom to be, and that user's token. */
@RestController
@Profile("demo")
class DemoController {
    private final DemoIssuer issuer;

    DemoController(DemoIssuer issuer) {
        this.issuer = issuer;
    }

    record TokenRequest(@Nullable String user) {}

    record Token(@JsonProperty("access_token") String accessToken, @JsonProperty("token_type") String tokenType,
            @JsonProperty("expires_in") long expiresIn) {}

    record Choice(String userId, String name, String agency, String situation, String expect) {}

    @GetMapping("/demo/users")
    List<Choice> users() {
        return DemoPeople.all()
                .stream()
                .map(person -> new Choice(person.userId(), person.firstName() + " " + person.lastName(), person.agency(),
                        person.situation(),
                        person.expect()))
                .toList();
    }

    @PostMapping(path = "/demo/token", consumes = MediaType.APPLICATION_JSON_VALUE)
    Token token(@RequestBody TokenRequest request) {
        DemoPerson person = DemoPeople.named(request.user() == null ? "" : request.user())
                .orElseThrow(() -> new NotFound(DemoProblem.DEMO_USER_UNKNOWN,
                        "There is no such demo user. GET /demo/users lists them; send one as {\"user\": \"<userId>\"}."));
        return new Token(issuer.tokenFor(person), "Bearer", DemoIssuer.LIFETIME.toSeconds());
    }

    @ExceptionHandler
    @ResponseStatus(HttpStatus.NOT_FOUND)
    Map<String, Object> unknown(NotFound problem) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("code", problem.code());
        body.put("message", problem.getMessage());
        return body;
    }
}
