package org.leadgraph.explorer;

import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The page, and what it has to know before anybody signed in. Everything that it asks afterwards needs a token. */
@RestController
class ExplorerPage {
    private final ExplorerFiles files;
    private final SignIn signIn;
    private final PagePolicy policy;
    private final ExplorerSettings settings;

    ExplorerPage(ExplorerFiles files, SignIn signIn, PagePolicy policy, ExplorerSettings settings) {
        this.files = files;
        this.signIn = signIn;
        this.policy = policy;
        this.settings = settings;
    }

    /**
     * @param tiles
     *            address of the map's street tiles; empty for none
     */
    record Offer(SignIn.Way signIn, String tiles, String tilesBy) {}

    @GetMapping(path = "/", produces = MediaType.TEXT_HTML_VALUE)
    ResponseEntity<String> page() {
        return ResponseEntity.ok().cacheControl(CacheControl.noCache()).header("Content-Security-Policy", policy.ofThePage())
                .body(files.page());
    }

    /** Only this page may hold it in a frame, where the sign-in is renewed. */
    @GetMapping(path = "/explorer/signed-in", produces = MediaType.TEXT_HTML_VALUE)
    ResponseEntity<String> signedIn() {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).header("Content-Security-Policy", PagePolicy.OF_THE_WAY_BACK)
                .body(files.signedIn());
    }

    @GetMapping("/explorer/offer")
    Offer offer() {
        return new Offer(signIn.way(), settings.tiles() == null ? "" : settings.tiles(), settings.tilesBy());
    }
}
