package org.leadgraph;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.leadgraph.act.Act;
import org.leadgraph.act.Reach;
import org.leadgraph.act.Role;
import org.leadgraph.act.Terms;

/** The text of {@code docs/roles.md}. */
final class RolesPage {
    private static final String HEAD = "| may | about | through | rule |\n| --- | --- | --- | --- |\n";

    private RolesPage() {
    }

    static String of(List<Act> acts) {
        StringBuilder page = new StringBuilder("""
                # Roles: what each one may do
                Made by `RolesTests` from the lists of acts in the code; do not edit. A user holds roles at the agency that employs the user. A user with several roles may do what each of them
                allows, and everybody may do what stands under Everybody. The account must be in good standing and the agency must have access, unless a line says otherwise. The last column
                names the [requirement](requirements.md) behind each line. Acts are in the [search log](search-log.md) with who did them and how they ended; looking at something changes
                nothing and is not an act.

                """);
        page.append("Roles: ")
                .append(Arrays.stream(Role.values())
                        .map(role -> "[" + title(role) + "](#" + title(role).toLowerCase().replace(' ', '-') + ")")
                        .collect(Collectors.joining(", ")))
                .append(".\n\n## Everybody\n")
                .append(table(acts.stream().filter(act -> act.terms().people() && act.roles().isEmpty()).toList(), Reach.OWN_AGENCY));
        for (Role role : Role.values()) {
            page.append("\n## ").append(title(role)).append("\n")
                    .append(table(acts.stream().filter(act -> act.roles().contains(role)).toList(), role.reach()));
        }
        return page.append("\n## Feeds, jobs and correlation rules\n")
                .append("Each of these programs acts in the name of the agency that owns it. It may do what this table lists and nothing else.\n\n")
                .append("| may | by | act in the log | rule |\n| --- | --- | --- | --- |\n")
                .append(acts.stream().filter(act -> !act.terms().programs().isEmpty()).map(RolesPage::ofPrograms)
                        .collect(Collectors.joining()))
                .toString();
    }

    private static String table(List<Act> acts, Reach office) {
        return acts.isEmpty() ? "Nothing yet beyond what everybody may do.\n" : HEAD + acts.stream().map(act -> {
            Reach reach = act.terms().reach() == Reach.OFFICE ? office : act.terms().reach();
            return "| %s | %s | %s | %s |%n".formatted(act.terms().inWords() + proviso(act.terms().needs()), reach.inWords(),
                    act.terms().fields().stream().map(field -> "`" + field + "`").collect(Collectors.joining(", ")), act.rule());
        }).collect(Collectors.joining()).replace("\r\n", "\n");
    }

    private static String proviso(Terms.Needs needs) {
        return switch (needs) {
            case ACCESS -> "";
            case STANDING -> " (even before the agency has access)";
            case ACCOUNT -> " (in any standing)";
        };
    }

    private static String ofPrograms(Act act) {
        List<String> by = new ArrayList<>();
        act.terms().programs().forEach(licence -> by.add(licence.inWords()));
        return "| %s | %s | `%s` | %s |\n".formatted(act.terms().inWords(), String.join(", ", by), act.name(), act.rule());
    }

    private static String title(Role role) {
        String words = role.inWords();
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
