package org.leadgraph.explorer;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.commons.codec.digest.DigestUtils;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * The page's files. Their digest is in the address of each, so a browser may keep them for a year and never mixes two versions: only the page
 * itself is asked for each time.
 */
@Component
public class ExplorerFiles {
    static final String LOCATION = "explorer/";
    private static final int SHORT = 16;
    /** Loaded when they are first wanted. */
    private static final Pattern LATER = Pattern.compile(".*-worker\\.js|map/.*|embed/.*|views/timeline\\.js|session/signed-in\\.js");

    private final String build;
    private final String page;
    private final String signedIn;
    private final String embedded;
    private final String component;

    ExplorerFiles(ResourcePatternResolver resources) throws IOException {
        Map<String, Resource> files = new TreeMap<>();
        for (Resource file : resources.getResources("classpath*:" + LOCATION + "**")) {
            String url = file.getURL().toString();
            if (file.isReadable() && !url.endsWith("/")) {
                files.put(url.substring(url.lastIndexOf("/" + LOCATION) + LOCATION.length() + 1), file);
            }
        }
        build = digest(files);
        page = text(files, "index.html").replace("<!-- modules -->", modules(files)).replace("{{build}}", build);
        embedded = text(files, "embed/frame.html").replace("{{build}}", build);
        component = text(files, "embed/link-graph.js");
        signedIn = text(files, "session/signed-in.html").replace("{{build}}", build);
    }

    /** Names this version of the files. */
    String build() {
        return build;
    }

    /** The page, whose links name this version. */
    String page() {
        return page;
    }

    /** The page of an embedded view, at an address without folders. */
    public String embedded() {
        return embedded;
    }

    /** The script with which pages of other origins embed a view. It has no imports. */
    public String component() {
        return component;
    }

    /** The page to which the identity provider sends people back. */
    String signedIn() {
        return signedIn;
    }

    /** Modules import each other; without these lines a browser would learn of each only from the one before. */
    private static String modules(Map<String, Resource> files) {
        return files.keySet()
                .stream()
                .filter(name -> name.endsWith(".js") && !LATER.matcher(name).matches())
                .map(name -> "<link rel=\"modulepreload\" href=\"explorer/{{build}}/" + name + "\">")
                .collect(Collectors.joining("\n  "));
    }

    private static String digest(Map<String, Resource> files) throws IOException {
        MessageDigest all = DigestUtils.getSha256Digest();
        for (Map.Entry<String, Resource> file : files.entrySet()) {
            all.update(file.getKey().getBytes(StandardCharsets.UTF_8));
            all.update(file.getValue().getContentAsByteArray());
        }
        return HexFormat.of().formatHex(all.digest()).substring(0, SHORT);
    }

    private static String text(Map<String, Resource> files, String name) throws IOException {
        Resource file = files.get(name);
        if (file == null) {
            throw new IllegalStateException("The explorer's file " + name + " is missing.");
        }
        return file.getContentAsString(StandardCharsets.UTF_8);
    }
}
