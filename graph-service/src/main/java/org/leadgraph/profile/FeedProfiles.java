package org.leadgraph.profile;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;
import org.leadgraph.act.ActIds;
import org.leadgraph.act.Acts;
import org.leadgraph.act.Initiator;
import org.leadgraph.act.Looks;
import org.leadgraph.graph.Connection;
import org.leadgraph.graph.KeptList;
import org.leadgraph.graph.NamedQuery;
import org.leadgraph.graph.PageRequest;
import org.leadgraph.ingest.FeedRules;
import org.leadgraph.ingest.RowJudge;
import org.leadgraph.load.RecordIds;
import org.leadgraph.model.FeedFile;
import org.leadgraph.problem.InvalidRequest;
import org.leadgraph.problem.NotFound;
import org.springframework.stereotype.Service;

/** The profiles of agencies' exports: written, tried on samples, and switched on. */
@Service
public class FeedProfiles {
    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]{0,59}");
    private static final int SECRET = 32;

    private static final NamedQuery<FeedProfile> SAVE = NamedQuery.of("profile/save", FeedProfile::of);
    private static final NamedQuery<FeedProfile> NAMED = NamedQuery.of("profile/named", FeedProfile::of);
    private static final NamedQuery<FeedProfile> WITH_IDS = NamedQuery.of("profile/with-ids", FeedProfile::of);
    private static final NamedQuery<FeedProfile> SWITCHED = NamedQuery.of("profile/switched", FeedProfile::of);
    private static final NamedQuery<FeedProfileVersion> VERSION = NamedQuery.of("profile/version", FeedProfileVersion::of);
    private static final KeptList<FeedProfile> OF_AGENCY = KeptList.byName("profile/of-agency", FeedProfile::of, FeedProfile::name);
    private static final KeptList<FeedProfileVersion> VERSIONS = KeptList.byNumber("profile/versions", FeedProfileVersion::of,
            FeedProfileVersion::version);

    private final Acts acts;
    private final Looks looks;
    private final FeedRules rules;
    private final Clock clock;

    public FeedProfiles(Acts acts, Looks looks, FeedRules rules, Clock clock) {
        this.acts = acts;
        this.looks = looks;
        this.rules = rules;
        this.clock = clock;
    }

    /** By which version exports of this profile that come now are read; empty when it is switched off, or there is none. */
    public Optional<ProfileInUse> inUse(String agencyId, String name) {
        return looks.ofTheService().read(NAMED, Map.of("agencyId", agencyId, "name", name)).stream()
                .flatMap(profile -> Optional.ofNullable(profile.versionInUse())
                        .map(version -> inUse(profile, version)).stream())
                .findFirst();
    }

    private ProfileInUse inUse(FeedProfile profile, long version) {
        ProfileDocument document = document(profile.id(), version, clock.instant());
        return new ProfileInUse(profile.id(), profile.name(), version, document.withdraws(), document.mostAbsent());
    }

    private ProfileDocument document(String profileId, long version, Instant cameAt) {
        return ProfileDocument.of(
                looks.ofTheService().read(VERSION, Map.of("profileId", profileId, "version", version)).getFirst().document(), cameAt);
    }

    /**
     * A reading by one version.
     *
     * @param cameAt
     *            when the export came
     * @param judges
     *            of the rows that it gives
     */
    public ExportReading reading(String profileId, long version, Instant cameAt, Function<FeedFile, RowJudge> judges) {
        return new ExportReading(document(profileId, version, cameAt), judges);
    }

    FeedProfile save(Initiator by, String name, String document, @Nullable Integer basedOn) {
        String digest = digest(document);
        return acts.perform(by, FeedProfileAct.FEED_PROFILE_SAVE, Map.of("name", name, "digest", digest), (actor, tx) -> {
            if (!NAME.matcher(name).matches()) {
                throw new InvalidRequest(FeedProfileProblem.FEED_PROFILE_NAME_INVALID,
                        "A profile's name has 1 to 60 lower-case letters, digits and hyphens.", "B-03");
            }
            read(document, clock.instant());
            String actId = ActIds.of(by, "FEED_PROFILE", name);
            FeedProfile before = tx.run(NAMED, Map.of("agencyId", actor.agencyId(), "name", name)).stream().findFirst().orElse(null);
            long newest = before == null ? 0 : before.version();
            if (before != null && tx.run(VERSION, Map.of("profileId", before.id(), "version", newest)).getFirst().actId().equals(actId)) {
                return before;
            }
            if (newest != (basedOn == null ? 0 : basedOn)) {
                throw new InvalidRequest(FeedProfileProblem.FEED_PROFILE_CHANGED, newest == 0
                        ? "The agency has no profile of this name, so `basedOn` must be absent."
                        : "The newest version of this profile is " + newest + ". Read it with `feedProfile`, and save based on it.",
                        "B-03");
            }
            Map<String, Object> facts = Map.of("document", document, "digest", digest, "savedBy", actor.userId(), "savedAt",
                    clock.instant().atZone(ZoneOffset.UTC), "actId", actId);
            return tx.run(SAVE, Map.of("profileId", before == null ? actId : before.id(), "agencyId", actor.agencyId(), "name", name,
                    "version", newest + 1, "facts", facts)).getFirst();
        });
    }

    FeedProfileTrial trial(Initiator by, String document, Sample sample) {
        return looks.at(by, FeedProfileAct.FEED_PROFILES_LOOK, (actor, _) -> trial(actor.agencyId(), document, sample));
    }

    private FeedProfileTrial trial(String agencyId, String document, Sample sample) {
        byte[] secret = new byte[SECRET];
        // Ids are made to find keys that come twice. Nobody sees them, so the service's secret is not asked for.
        new SecureRandom().nextBytes(secret);
        return FeedProfileTrial.of(new ExportReading(read(document, clock.instant()),
                rules.judges(Set.of(agencyId), true, RecordIds.keyedWith(secret))), sample);
    }

    private static ProfileDocument read(String document, Instant cameAt) {
        try {
            return ProfileDocument.of(document, cameAt);
        } catch (ProfileRefused refused) {
            throw new InvalidRequest(FeedProfileProblem.FEED_PROFILE_INVALID, refused.sentence(), "B-03");
        }
    }

    /** Switches a version on that takes every row of the sample. Versions never change, so it is tried before the act's turn. */
    FeedProfile switchOn(Initiator by, String profileId, int version, Sample sample) {
        String document = looks.at(by, FeedProfileAct.FEED_PROFILES_LOOK, (actor, kept) -> {
            boolean own = !kept.read(WITH_IDS, Map.of("ids", List.of(profileId), "agencyId", actor.agencyId())).isEmpty();
            return (own ? kept.read(VERSION, Map.of("profileId", profileId, "version", (long) version)) : List.<FeedProfileVersion>of())
                    .stream().findFirst().orElseThrow(FeedProfiles::unknown).document();
        });
        if (!trial(by, document, sample).isTaken()) {
            throw new InvalidRequest(FeedProfileProblem.FEED_SAMPLE_REFUSED,
                    "Not every row of the sample would be taken, so the profile was not switched on. See why with `feedProfileTrial`.",
                    "B-10");
        }
        return switched(by, FeedProfileAct.FEED_PROFILE_SWITCH_ON, profileId, (long) version);
    }

    FeedProfile switchOff(Initiator by, String profileId) {
        return switched(by, FeedProfileAct.FEED_PROFILE_SWITCH_OFF, profileId, null);
    }

    private FeedProfile switched(Initiator by, FeedProfileAct act, String profileId, @Nullable Long version) {
        Map<String, Object> said = new HashMap<>(Map.of("profileId", profileId));
        if (version != null) {
            said.put("version", version);
        }
        return acts.perform(by, act, said, (actor, tx) -> {
            tx.run(WITH_IDS, Map.of("ids", List.of(profileId), "agencyId", actor.agencyId())).stream().findFirst()
                    .orElseThrow(FeedProfiles::unknown);
            Map<String, @Nullable Object> facts = new HashMap<>();
            facts.put("inUse", version);
            facts.put("switchedBy", actor.userId());
            facts.put("switchedAt", clock.instant().atZone(ZoneOffset.UTC));
            return tx.run(SWITCHED, Map.of("profileId", profileId, "facts", facts)).getFirst();
        });
    }

    private static NotFound unknown() {
        return new NotFound(FeedProfileProblem.FEED_PROFILE_UNKNOWN,
                "Your agency has no such version of a profile. List them with `feedProfiles` and `feedProfileVersions`.", "B-03");
    }

    /** By name. */
    Connection ofAgency(Initiator by, PageRequest page) {
        return looks.page(by, FeedProfileAct.FEED_PROFILES_LOOK, OF_AGENCY, page, actor -> Map.of("agencyId", actor.agencyId()));
    }

    @Nullable
    FeedProfile named(Initiator by, String name) {
        return looks.at(by, FeedProfileAct.FEED_PROFILES_LOOK,
                (actor, kept) -> kept.read(NAMED, Map.of("agencyId", actor.agencyId(), "name", name)).stream().findFirst().orElse(null));
    }

    /** Newest first. */
    Connection versions(Initiator by, String profileId, PageRequest page) {
        return looks.at(by, FeedProfileAct.FEED_PROFILES_LOOK, (actor, kept) -> {
            kept.read(WITH_IDS, Map.of("ids", List.of(profileId), "agencyId", actor.agencyId())).stream().findFirst()
                    .orElseThrow(FeedProfiles::unknown);
            return kept.page(VERSIONS, page, Map.of("profileId", profileId), each -> each);
        });
    }

    private static String digest(String document) {
        return DigestUtils.sha256Hex(document);
    }
}
