package org.leadgraph;

import java.lang.reflect.RecordComponent;
import java.time.Duration;
import java.time.Period;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.leadgraph.problem.RefusedToStart;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.context.properties.source.IterableConfigurationPropertySource;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.ResolvableType;
import org.springframework.core.env.Environment;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.util.ClassUtils;
import org.springframework.util.unit.DataSize;

/**
 * The service's own settings, checked before anything starts: an unknown name or an impossible value would otherwise be ignored, or found only after the
 * database was opened.
 */
final class Settings {
    private static final ConfigurationPropertyName OURS = ConfigurationPropertyName.of("leadgraph");
    /** Read where they are used, not by a record of settings. */
    private static final Map<String, Class<?>> BESIDE = Map.of("leadgraph.demo.beyond-loopback", Boolean.class);
    /** For a guarded server started from the same shell; see docs/running-on-a-server.md. */
    private static final Set<String> OF_THE_SERVER = Set.of("leadgraph.system.password", "leadgraph.reader.password");
    /** Where zero has a meaning: a free port, a share of the processors, no skew, no waiting. */
    private static final Set<String> MAY_BE_ZERO = Set.of("leadgraph.graph.bolt-port", "leadgraph.console.at-once",
            "leadgraph.console.waiting", "leadgraph.identity.clock-skew", "leadgraph.http.probe-port");

    private final Environment environment;
    private final Map<ConfigurationPropertyName, ResolvableType> known = new TreeMap<>();

    Settings(Environment environment) {
        this.environment = environment;
        BESIDE.forEach((name, type) -> known.put(ConfigurationPropertyName.of(name), ResolvableType.forClass(type)));
        var records = new ClassPathScanningCandidateComponentProvider(false);
        records.addIncludeFilter(new AnnotationTypeFilter(ConfigurationProperties.class));
        records.findCandidateComponents("org.leadgraph")
                .forEach(
                        found -> learn(ClassUtils.resolveClassName(String.valueOf(found.getBeanClassName()), getClass().getClassLoader())));
    }

    private void learn(Class<?> settings) {
        ConfigurationPropertyName prefix = ConfigurationPropertyName.of(settings.getAnnotation(ConfigurationProperties.class).value());
        for (RecordComponent each : settings.getRecordComponents()) {
            known.put(prefix.append(each.getName().replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT)),
                    ResolvableType.forType(each.getGenericType()));
        }
    }

    /**
     * Looks at all that are set.
     *
     * @throws RefusedToStart
     *             for the first that is wrong
     */
    void check() {
        for (ConfigurationPropertyName name : named()) {
            if (!OF_THE_SERVER.contains(name.toString())) {
                ConfigurationPropertyName setting = known.keySet().stream().filter(each -> each.equals(name) || each.isAncestorOf(name))
                        .findFirst().orElseThrow(() -> unknown(name));
                checkValue(setting, known.get(setting));
            }
        }
    }

    private List<ConfigurationPropertyName> named() {
        List<ConfigurationPropertyName> names = new ArrayList<>();
        for (var source : ConfigurationPropertySources.get(environment)) {
            if (source instanceof IterableConfigurationPropertySource listed) {
                listed.stream().filter(OURS::isAncestorOf).forEach(names::add);
            }
        }
        return names;
    }

    private RefusedToStart unknown(ConfigurationPropertyName name) {
        String nearest = known.keySet().stream().map(String::valueOf)
                .min(Comparator.comparingInt(each -> distance(each, name.toString()))).orElse("");
        return new RefusedToStart("There is no setting " + name + ".",
                "The nearest that there is: " + nearest + ". Correct the name, or remove it.");
    }

    private void checkValue(ConfigurationPropertyName name, ResolvableType type) {
        Optional<?> value;
        try {
            value = Optional.ofNullable(Binder.get(environment).bind(name, Bindable.of(type)).orElse(null));
        } catch (BindException e) {
            throw new RefusedToStart("The value of " + name + " is none that it can have: it takes " + inWords(type.toClass()) + ".",
                    "Correct it, or remove it to have the default.");
        }
        int sign = value.map(Settings::sign).orElse(1);
        if (sign < 0 || sign == 0 && !MAY_BE_ZERO.contains(name.toString())) {
            throw new RefusedToStart(name + " is " + value.orElseThrow() + ", which is too small.",
                    "Set it to more than zero, or remove it to have the default.");
        }
        if (name.getLastElement(ConfigurationPropertyName.Form.UNIFORM).endsWith("port") && value.orElse(null) instanceof Integer port
                && port > 65_535) {
            throw new RefusedToStart(name + " is " + port + ", and the highest port is 65535.",
                    "Correct it, or remove it to have the default.");
        }
    }

    private static int sign(Object value) {
        return switch (value) {
            case Integer number -> Integer.signum(number);
            case Long number -> Long.signum(number);
            case Duration time -> time.isNegative() ? -1 : time.isZero() ? 0 : 1;
            case Period time -> time.isNegative() ? -1 : time.isZero() ? 0 : 1;
            case DataSize size -> Long.signum(size.toBytes());
            default -> 1;
        };
    }

    private static String inWords(Class<?> type) {
        if (type == int.class || type == long.class) {
            return "a whole number, like 20";
        }
        if (type == boolean.class || type == Boolean.class) {
            return "true or false";
        }
        if (type == Duration.class) {
            return "a time, like 10s or 2m";
        }
        if (type == Period.class) {
            return "a time of days, months or years, like P2Y";
        }
        if (type == DataSize.class) {
            return "a size, like 64KB or 1MB";
        }
        return type.isEnum() ? "one of " + List.of(type.getEnumConstants()) : "another form";
    }

    /** How many letters differ: put in, left out or exchanged. */
    private static int distance(String one, String other) {
        int[] row = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int above = row[j];
                row[j] = Math.min(Math.min(row[j], row[j - 1]) + 1, diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1));
                diagonal = above;
            }
        }
        return row[other.length()];
    }
}
