package org.leadgraph.identity;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.JWTParser;
import jakarta.annotation.PreDestroy;
import java.text.ParseException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.leadgraph.identity.LogonLog.Bearer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.stereotype.Component;

/**
 * Logs each token once when it is first accepted, and refused ones at a limited rate, so that a flood of bad tokens cannot fill the log: the others are
 * counted, and the count is logged when the minute is over.
 */
@Component
public class Logons {
    static final int REFUSALS_A_MINUTE = 10;
    static final int REFUSALS_A_MINUTE_IN_ALL = 60;
    /** Sources counted one by one; what others do is counted together. */
    static final int MOST_SOURCES = 1_000;
    static final int MOST_TOKENS = 100_000;
    static final String OTHERS = "others";

    private static final Logger log = LoggerFactory.getLogger(Logons.class);
    private static final Bearer NOBODY = new Bearer(null, null, null);
    private static final int LONGEST = 200;

    private final LogonLog logonLog;
    private final Clock clock;
    private final Map<String, Boolean> known = new LinkedHashMap<>(16, 0.75f, true);
    private final Map<String, Integer> refused = new HashMap<>();
    private final Map<String, Integer> written = new HashMap<>();
    private long minute;
    private int refusedInAll;

    Logons(LogonLog logonLog, Clock clock) {
        this.logonLog = logonLog;
        this.clock = clock;
    }

    /** An accepted token. */
    public void accepted(Jwt token, @Nullable String source, String way) {
        String key = key(token);
        if (!isNew(key)) {
            return;
        }
        try {
            logonLog.accepted(
                    new Bearer(claim(token.getClaims().get("idp")), claim(token.getSubject()),
                            claim(token.getClaims().get("employer_ori"))),
                    Objects.requireNonNullElse(source, "-"), way);
        } catch (RuntimeException failure) {
            forget(key);
            throw failure;
        }
    }

    /** A refused token. What it says of its bearer is taken as a claim; nothing else of it is looked at. */
    public void refused(@Nullable String token, @Nullable String source, String reason) {
        String from = Objects.requireNonNullElse(source, "-");
        if (!isWithinBound(from)) {
            return;
        }
        try {
            logonLog.refused(claimed(token), from, reason.length() > LONGEST ? reason.substring(0, LONGEST) : reason);
        } catch (RuntimeException failure) {
            // The caller is refused all the same, and counted.
            unwritten(from);
            if (!LogonLog.isAway(failure)) {
                log.error("A refused logon could not be logged ({})", failure.getClass().getName());
            }
        }
    }

    /** A token without an id is recognised by its bearer and its times. */
    private static String key(Jwt token) {
        return token.getSubject() + " " + (token.getId() == null ? token.getIssuedAt() + " " + token.getExpiresAt() : token.getId());
    }

    private synchronized boolean isNew(String key) {
        boolean fresh = known.put(key, true) == null;
        if (known.size() > MOST_TOKENS) {
            known.remove(known.keySet().iterator().next());
        }
        return fresh;
    }

    private synchronized void forget(String key) {
        known.remove(key);
    }

    private synchronized void unwritten(String source) {
        written.computeIfPresent(source, (_, count) -> count - 1);
    }

    private synchronized boolean isWithinBound(String source) {
        tellWhenTheMinuteIsOver();
        String counted = refused.containsKey(source) || refused.size() < MOST_SOURCES ? source : OTHERS;
        int count = refused.merge(counted, 1, Integer::sum);
        boolean within = count <= REFUSALS_A_MINUTE && refusedInAll < REFUSALS_A_MINUTE_IN_ALL;
        if (within) {
            refusedInAll++;
            written.merge(counted, 1, Integer::sum);
        }
        return within;
    }

    /** Also when no sign-in is refused any more. */
    @Scheduled(fixedDelayString = "PT1M")
    synchronized void tellWhenTheMinuteIsOver() {
        long current = clock.instant().getEpochSecond() / 60;
        if (current != minute) {
            minute = current;
            tellSuppressed();
        }
    }

    /** One entry a source; sources of which everything is in the log have none. What the log does not accept is written when it does. */
    @PreDestroy
    synchronized void tellSuppressed() {
        List<Map.Entry<String, Integer>> all = new ArrayList<>(refused.entrySet());
        long rest = 0;
        int told = 0;
        refusedInAll = 0;
        try {
            for (Map.Entry<String, Integer> each : all) {
                int suppressed = each.getValue() - written.getOrDefault(each.getKey(), 0);
                if (suppressed > 0 && told < REFUSALS_A_MINUTE_IN_ALL) {
                    logonLog.suppressed(each.getKey(), suppressed);
                    told++;
                } else {
                    rest += suppressed;
                }
                refused.remove(each.getKey());
                written.remove(each.getKey());
            }
            if (rest > 0) {
                logonLog.suppressed(OTHERS, rest);
            }
        } catch (RuntimeException failure) {
            if (!LogonLog.isAway(failure)) {
                throw failure;
            }
            // Counted on; the sources told already are not told again.
            refused.merge(OTHERS, (int) Math.min(rest, Integer.MAX_VALUE / 2), Integer::sum);
        }
    }

    private static Bearer claimed(@Nullable String token) {
        if (token == null) {
            return NOBODY;
        }
        try {
            JWTClaimsSet claims = JWTParser.parse(token).getJWTClaimsSet();
            return claims == null
                    ? NOBODY
                    : new Bearer(claim(claims.getClaim("idp")), claim(claims.getSubject()), claim(claims.getClaim("employer_ori")));
        } catch (ParseException | RuntimeException e) {
            return NOBODY;
        }
    }

    private static @Nullable String claim(@Nullable Object value) {
        return value instanceof String text && !text.isBlank() && text.length() <= LONGEST
                && text.chars().noneMatch(Character::isISOControl)
                        ? text
                        : null;
    }
}
