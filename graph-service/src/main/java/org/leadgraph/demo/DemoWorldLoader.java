package org.leadgraph.demo;

import java.util.List;
import org.leadgraph.ingest.Feed;
import org.leadgraph.ingest.LoadReport;
import org.leadgraph.ingest.Loader;
import org.leadgraph.ingest.LoggedProgress;
import org.leadgraph.seed.baltimore.BaltimoreWorld;
import org.leadgraph.seed.offices.Offices;
import org.leadgraph.seed.synthetic.Scale;
import org.leadgraph.seed.synthetic.SyntheticWorld;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Loads the demo's worlds at the first start, and what is missing of them at later ones. It starts before the web server does, so no question reaches a graph that is
 * half there, and the service is ready only afterwards.
 */
final class DemoWorldLoader implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(DemoWorldLoader.class);

    private final Loader loader;
    private final DemoSettings.Scale scale;
    private volatile boolean anew;
    private volatile boolean running;

    DemoWorldLoader(Loader loader, DemoSettings.Scale scale) {
        this.loader = loader;
        this.scale = scale;
    }

    @Override
    public void start() {
        worlds().forEach(this::load);
        running = true;
    }

    /** Whether something was loaded at this start. */
    boolean isAnew() {
        return anew;
    }

    List<Feed> worlds() {
        Scale size = scale == DemoSettings.Scale.CITY ? Scale.CITY : Scale.DEMO;
        long seed = SyntheticWorld.DEMO_SEED;
        // A generated world is given by what it is generated from; what is in the jar, by its name.
        return List.of(new Feed("synthetic-" + size.name(), SyntheticWorld.of(size, seed), "seed " + seed, null, true),
                new Feed("baltimore-2012-2017", BaltimoreWorld.read(), "bundled", null, false),
                new Feed("offices", new Offices(), "bundled", null, true));
    }

    private void load(Feed feed) {
        if (loader.hasLoaded(feed)) {
            log.info("{} is loaded", feed.name());
            return;
        }
        anew = true;
        log.info("Loading {}; this happens once", feed.name());
        LoadReport report = loader.load(feed, new LoggedProgress(feed.name()));
        log.info("{} is loaded: {} rows in {} s, {} rows/s", feed.name(), report.total().read(), report.duration().toSeconds(),
                report.rowsPerSecond());
        if (!report.complete()) {
            throw new IllegalStateException("The demo world breaks the rules of the load format: " + report.refusals().getFirst());
        }
    }

    @Override
    public int getPhase() {
        // The web server's phase is near the highest; whatever starts before it may rely on the worlds.
        return 0;
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
