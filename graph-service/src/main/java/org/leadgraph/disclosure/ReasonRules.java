package org.leadgraph.disclosure;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Search reasons that do not seem to fit their use code (P-14). Each is a hint for a person to check, never a verdict: words are compared, nothing is
 * understood.
 */
final class ReasonRules {
    /** What a criminal case is called, or a number like one. */
    private static final Pattern CASE = Pattern.compile(
            "\\b(case|incident|arrest|booking|homicide|murder|shooting|robbery|assault|warrant|suspect)s?\\b|\\b\\d{2,4}-\\d{3,}\\b",
            Pattern.CASE_INSENSITIVE);
    /** What employment is called. */
    private static final Pattern EMPLOYMENT = Pattern.compile(
            "\\b(applicants?|employments?|employees?|hiring|hires?|recruits?|recruitment|pre-?employment|background check|job)\\b",
            Pattern.CASE_INSENSITIVE);

    /** Types of reasons that only a criminal case has. */
    private static final Set<String> OF_CASES = Set.of("INCIDENT_NUMBER", "ARREST_TRANSACTION_NUMBER", "BOOKING_NUMBER");

    private ReasonRules() {
    }

    /** Ways in which a reason does not fit. */
    enum Mismatch {
        /** J, and the reason reads like a case. */
        EMPLOYMENT_CODE_CASE_REASON,
        /** C, and the reason reads like an employment check. */
        CRIMINAL_CODE_EMPLOYMENT_REASON,
        /** A, and the reason names another agency. */
        ADMINISTRATIVE_CODE_OTHER_AGENCY
    }

    /**
     * @param reasonType
     *            what the reason is, as the search said; null when it did not
     * @param others
     *            names and ORIs of other agencies than the caller's, in lower case
     */
    static Optional<Mismatch> mismatch(String useCode, String reason, @Nullable String reasonType, Set<String> others) {
        return Optional.ofNullable(switch (useCode) {
            case "J" -> reasonType != null && OF_CASES.contains(reasonType)
                    || CASE.matcher(reason).find() && !EMPLOYMENT.matcher(reason).find() ? Mismatch.EMPLOYMENT_CODE_CASE_REASON : null;
            case "C" -> EMPLOYMENT.matcher(reason).find() ? Mismatch.CRIMINAL_CODE_EMPLOYMENT_REASON : null;
            case "A" -> names(reason.toLowerCase(Locale.ROOT), others) ? Mismatch.ADMINISTRATIVE_CODE_OTHER_AGENCY : null;
            default -> null;
        });
    }

    private static boolean names(String reason, Set<String> others) {
        return others.stream().anyMatch(name -> {
            int at = reason.indexOf(name);
            return at >= 0 && (at == 0 || !Character.isLetterOrDigit(reason.charAt(at - 1)))
                    && (at + name.length() == reason.length() || !Character.isLetterOrDigit(reason.charAt(at + name.length())));
        });
    }
}
