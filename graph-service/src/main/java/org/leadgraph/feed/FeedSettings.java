package org.leadgraph.feed;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How files of feeds are taken.
 *
 * @param keyFile
 *            the secret from which ids of records are made, 32 bytes or more; without it no feed is taken. It must never change: back it up apart from the graph
 * @param spool
 *            where files lie until they are written; readable by the service alone
 * @param largestFile
 *            largest file, as it is sent
 * @param receivedAtOnce
 *            most files that arrive at the same time; one of each account
 * @param bodyRate
 *            what of a file must come in each second, beyond the first half minute
 * @param directory
 *            the folder for dropped files; absent when there is none
 * @param settle
 *            how long a dropped file must have been left as it is before it is taken
 * @param mostAbsent
 *            how much of what a feed brought before may be absent from a snapshot, in percent, when neither the sender nor the profile says it
 */
@ConfigurationProperties("leadgraph.feeds")
record FeedSettings(@Nullable Path keyFile, @DefaultValue("data/feeds") Path spool, @DefaultValue("20GB") DataSize largestFile,
        @DefaultValue("8") int receivedAtOnce, @DefaultValue("8KB") DataSize bodyRate, @Nullable Path directory,
        @DefaultValue("1m") Duration settle, @DefaultValue("5") int mostAbsent) {
    /** How long a file may take however short it is. */
    static final Duration SHORTEST = Duration.ofSeconds(30);
}
