package org.leadgraph.seed.synthetic;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Tells the story of any gun from its number alone. A gun that joins an incident of another asks for that gun, which always has a smaller
 * number, so the question ends; nothing is kept between two questions.
 */
final class Guns {
    private static final double MEDIAN_GAP_DAYS = 59;
    private static final double GAP_SIGMA = 1.4;
    private static final double MOVES_TO_OTHER_AGENCY = 0.25;
    private static final double SAME_PLACE_AGAIN = 0.12;
    private static final double HUB_SHARE = 0.65;
    private static final double LONGEST_STORY_DAYS = 2000;
    private static final long WEEK = 7 * 24 * 3600;

    private final long seed;
    private final Scale scale;
    private final Agencies agencies;
    private final Hubs hubs;

    Guns(long seed, Scale scale, Agencies agencies, Hubs hubs) {
        this.seed = seed;
        this.scale = scale;
        this.agencies = agencies;
        this.hubs = hubs;
    }

    Gun gun(long index) {
        var draw = Draw.of(seed, "gun", index);
        if (index >= scale.guns()) {
            var found = incident(index, 0, true, agencies.any(draw), day(draw, 0), draw);
            return new Gun(index, Gun.Model.of(draw, false), true, false, List.of(found));
        }
        var shape = Shape.of(seed, index);
        var model = Gun.Model.of(draw, true);
        var gaps = gaps(shape.events() - 1, draw);
        var incidents = new Incident[shape.events()];
        var joined = shape.joinsAt() < 0 ? Optional.<Incident>empty() : joined(index, shape, gaps, draw);
        var anchor = joined.isPresent() ? shape.joinsAt() : 0;
        incidents[anchor] = joined.orElseGet(() -> incident(index, 0, shape.recovered() && shape.events() == 1, agencies.any(draw),
                day(draw, Arrays.stream(gaps).sum()), draw));
        for (int i = anchor + 1; i < incidents.length; i++) {
            incidents[i] = beside(incidents[i - 1], gaps[i - 1], index, i, shape.recovered() && i == incidents.length - 1);
        }
        for (int i = anchor - 1; i >= 0; i--) {
            incidents[i] = beside(incidents[i + 1], -gaps[i], index, i, false);
        }
        return new Gun(index, model, shape.recovered(), true, List.of(incidents));
    }

    private static LocalDate day(Draw draw, double daysToCome) {
        return Calendar.firstDay(draw, daysToCome);
    }

    private static double[] gaps(int count, Draw draw) {
        var gaps = new double[count];
        for (int i = 0; i < count; i++) {
            gaps[i] = draw.logNormal(MEDIAN_GAP_DAYS, GAP_SIGMA);
        }
        var squeeze = Math.min(1, LONGEST_STORY_DAYS / Math.max(1, Arrays.stream(gaps).sum()));
        return Arrays.stream(gaps).map(gap -> gap * squeeze).toArray();
    }

    /** A shooting (or recovery) of an earlier gun, each as likely as any other, with time enough before and after it. */
    private Optional<Incident> joined(long index, Shape shape, double[] gaps, Draw draw) {
        var before = Arrays.stream(gaps, 0, shape.joinsAt()).sum();
        var after = Arrays.stream(gaps, shape.joinsAt(), gaps.length).sum();
        var recovery = shape.recovered() && shape.joinsAt() == shape.events() - 1;
        for (int attempt = 0; attempt < 40 && index > 0; attempt++) {
            var other = draw.below(index);
            var outline = Shape.of(seed, other);
            var candidates = recovery ? (outline.recovered() ? 6 : 0) : outline.shootings();
            if (draw.chance(candidates / 6.0)) {
                var incidents = gun(other).incidents();
                var found = recovery ? incidents.getLast() : incidents.get(draw.below(outline.shootings()));
                if (Calendar.hasRoom(found.occurredAt(), before, after)) {
                    return Optional.of(found);
                }
            }
        }
        return Optional.empty();
    }

    /** The next incident of a gun, or the one before when the gap is negative. */
    private Incident beside(Incident from, double gapDays, long gun, int number, boolean recovery) {
        var draw = Draw.of(seed, "event", gun, number);
        var moves = draw.chance(MOVES_TO_OTHER_AGENCY);
        var agency = moves ? agencies.elsewhere(from.agency().index(), draw) : from.agency().index();
        var day = LocalDate.ofInstant(from.occurredAt(), ZoneId.of(from.agency().zone())).plusDays(Math.round(gapDays));
        var made = incident(gun, number, recovery, agency, day, draw);
        var place = made.agency() == from.agency() && draw.chance(SAME_PLACE_AGAIN) ? from.place() : made.place();
        return new Incident(gun, number, recovery, made.agency(), made.ori(), inOrder(made.occurredAt(), from.occurredAt(), gapDays > 0),
                place);
    }

    /** Moving a day within its week may turn two events round; then it moves on by whole weeks, which keeps weekday and hour. */
    private static Instant inOrder(Instant made, Instant from, boolean later) {
        var moment = made;
        while (later ? !moment.isAfter(from) : !moment.isBefore(from)) {
            moment = moment.plusSeconds(later ? WEEK : -WEEK);
        }
        return moment;
    }

    private Incident incident(long gun, int number, boolean recovery, int agencyIndex, LocalDate day, Draw draw) {
        var agency = agencies.get(agencyIndex);
        var moment = Calendar.momentInWeekOf(day, draw, ZoneId.of(agency.zone()));
        var ori = draw.one(agency.oris());
        var hub = draw.chance(HUB_SHARE) ? hubs.place(agency, draw) : Optional.<Place>empty();
        var code = gun * Incident.MAX_EVENTS + number;
        return new Incident(gun, number, recovery, agency, ori, moment,
                hub.orElseGet(() -> new Place.Once(code, agency, ori)));
    }
}
