package org.leadgraph.embed;

import org.leadgraph.explorer.ExplorerFiles;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The page of an embedded view, which pages of one allowed origin may hold in a frame, and the script with which they do. Nothing in them depends on who asks. */
@RestController
class EmbedPage {
    static final String COMPONENT = "/embed/link-graph.js";
    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; worker-src 'self'; img-src 'self' data:; connect-src 'self'; "
            + "base-uri 'none'; form-action 'none'; frame-ancestors ";

    private final ExplorerFiles files;
    private final EmbedSettings settings;

    EmbedPage(ExplorerFiles files, EmbedSettings settings) {
        this.files = files;
        this.settings = settings;
    }

    /**
     * The page.
     *
     * @param origin
     *            whose pages may hold it; it says so to the door, and the browser sees to it
     */
    @GetMapping(path = "/embed", produces = MediaType.TEXT_HTML_VALUE)
    ResponseEntity<String> page(@RequestParam(defaultValue = "") String origin) {
        boolean allowed = settings.allows(origin);
        return ResponseEntity.status(allowed ? HttpStatus.OK : HttpStatus.FORBIDDEN).cacheControl(CacheControl.noStore())
                .header("Content-Security-Policy", POLICY + (allowed ? origin : "'none'"))
                .body(allowed
                        ? files.embedded()
                        : "<!doctype html><title>Leadgraph</title><p>Pages of this origin may not embed views.</p>");
    }

    @GetMapping(path = COMPONENT, produces = "text/javascript;charset=UTF-8")
    ResponseEntity<String> component() {
        return ResponseEntity.ok().cacheControl(CacheControl.noCache()).body(files.component());
    }
}
