package org.leadgraph.act;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** Every act of every module. */
public final class Catalogue {
    private Catalogue() {
    }

    /** In the order of the modules' names, each module's as its enum has them. */
    public static List<Act> acts() {
        return new ClassFileImporter().withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("org.leadgraph")
                .stream()
                .filter(each -> each.isEnum() && each.isAssignableTo(Act.class))
                .sorted(Comparator.comparing(each -> each.getName()))
                .flatMap(each -> Arrays.stream(each.reflect().getEnumConstants()))
                .map(Act.class::cast)
                .toList();
    }
}
