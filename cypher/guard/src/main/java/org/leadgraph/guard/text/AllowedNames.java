package org.leadgraph.guard.text;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Functions and procedures that a caller's query may name, in lower case, and what is said of some of the others. */
final class AllowedNames {
    private static final Set<String> FUNCTIONS = Set.of("count", "sum", "avg", "min", "max", "collect", "stdev", "stdevp", "percentilecont",
            "percentiledisc", "size", "length", "nodes", "relationships", "type", "keys", "properties", "startnode", "endnode", "head",
            "last", "tail", "coalesce", "nullif", "exists", "isempty", "isnan", "tointeger", "tointegerornull", "tofloat", "tofloatornull",
            "toboolean", "tobooleanornull", "tostring", "tostringornull", "tolower", "toupper", "lower", "upper", "trim", "ltrim", "rtrim",
            "btrim", "left", "right", "substring", "split", "char_length", "character_length", "normalize", "abs", "ceil", "ceiling",
            "floor",
            "round", "sign", "sqrt", "log", "log10", "ln", "exp", "sin", "cos", "tan", "cot", "asin", "acos", "atan", "atan2", "degrees",
            "radians", "pi", "e", "haversin", "point", "point.distance", "point.withinbbox", "reverse", "path_length", "cardinality",
            "duration",
            "duration.between", "duration.inmonths", "duration.indays", "duration.inseconds");

    /** They tell the clock when they have no argument, and answers must not depend on it. */
    private static final Set<String> WITH_ARGUMENT = Set.of("date", "datetime", "localdatetime", "time", "localtime", "date.truncate",
            "datetime.truncate", "localdatetime.truncate", "time.truncate", "localtime.truncate", "datetime.fromepoch",
            "datetime.fromepochmillis", "zoned_datetime", "local_datetime", "zoned_time", "local_time");

    private static final Set<String> PROCEDURES = Set.of("leadgraph.search", "leadgraph.timetofirstshooting");

    private static final Map<String, String> INSTEAD = Map.ofEntries(Map.entry("id", "Use recordId."),
            Map.entry("elementid", "Use recordId."),
            Map.entry("rand", "Answers must be the same when asked again."),
            Map.entry("randomuuid", "Answers must be the same when asked again."),
            Map.entry("labels", "Return the node, which tells its label, or ask n:Shooting."),
            Map.entry("timestamp", "Send the moment as a parameter."),
            Map.entry("replace", "Texts could grow without end; return them as they are."),
            Map.entry("shortestpath", "Write MATCH p = ANY SHORTEST (a)--{1,6}(b)."));

    private AllowedNames() {
    }

    /** Why this function is refused; null when it may be used. */
    static @Nullable String function(String name, int arguments) {
        if (FUNCTIONS.contains(name)) {
            return null;
        }
        if (WITH_ARGUMENT.contains(name)) {
            return arguments > 0 ? null : "The function " + name + " needs an argument: send the moment as a parameter.";
        }
        return "The function " + shown(name) + " is not open to callers. "
                + INSTEAD.getOrDefault(name, "The list is in the documentation.");
    }

    /** Why this procedure is refused; null when it may be called. */
    static @Nullable String procedure(String name) {
        return PROCEDURES.contains(name)
                ? null
                : "The procedure " + shown(name) + " is not open to callers. There are leadgraph.search and leadgraph.timeToFirstShooting.";
    }

    /** The name as it was written could be anything. */
    private static String shown(String name) {
        return name.length() <= 60 && name.chars().allMatch(c -> c == '.' || c == '_' || Character.isLetterOrDigit(c))
                ? name
                : "of this name";
    }
}
