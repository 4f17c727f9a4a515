package org.fengqiao.console.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// The rooms of the console and who may import whom, for the console's own root package or for a
/// broken copy of it that proves each rule able to fail.
record ConsoleRules(String root) {

    private static final Set<String> FEATURES =
            Set.of(
                    "boundary",
                    "basemap",
                    "bookmark",
                    "layers",
                    "incident",
                    "resource",
                    "camera",
                    "dispatch",
                    "audit",
                    "gap",
                    "supervise",
                    "alarm",
                    "statistics",
                    "handover",
                    "replay",
                    "intake",
                    "export");

    /// Every rule with the name a failure is reported under.
    Map<String, ArchRule> all() {
        Map<String, ArchRule> rules = new LinkedHashMap<>();
        rules.put("geo is pure", geoIsPure());
        rules.put("fx imports no room", onlyImports("fx", Set.of()));
        rules.put("theme imports no room but fx", onlyImports("theme", Set.of("fx")));
        rules.put("disk imports no room", onlyImports("disk", Set.of()));
        rules.put(
                "wire imports no room but fx and disk", onlyImports("wire", Set.of("fx", "disk")));
        rules.put("map knows no feature", onlyImports("map", Set.of("geo", "fx", "theme")));
        rules.put("map knows nothing of the field", mapKnowsNothingOfTheField());
        rules.put("features know neither app nor wall", featuresStayBelow());
        rules.put("features do not know each other", featuresKeepApart());
        Set<String> wall = new TreeSet<>(FEATURES);
        wall.addAll(Set.of("map", "fx", "theme", "geo"));
        rules.put("wall composes features", onlyImports("wall", wall));
        rules.put("nobody imports app", nobodyImportsApp());
        rules.put("threads are crossed in fx alone", onlyFxUsesPlatform());
        rules.put("rooms have no cycles", noCycles());
        rules.put("the backend is met on the wire only", noBackend());
        return rules;
    }

    private ArchRule onlyImports(String room, Set<String> allowed) {
        List<String> packages = new ArrayList<>();
        packages.add(inside(room));
        allowed.forEach(other -> packages.add(inside(other)));
        DescribedPredicate<JavaClass> forbidden =
                resideInAnyPackage(root + "..")
                        .and(not(resideInAnyPackage(packages.toArray(String[]::new))))
                        .as("live in a room other than " + allowed);
        return noClasses()
                .that()
                .resideInAPackage(inside(room))
                .should()
                .dependOnClassesThat(forbidden)
                .because("dependencies between rooms point one way")
                .allowEmptyShould(true);
    }

    private ArchRule featuresStayBelow() {
        return noClasses()
                .that()
                .resideInAnyPackage(FEATURES.stream().map(this::inside).toArray(String[]::new))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(inside("app"), inside("wall"))
                .because("features are wired and composed from above")
                .allowEmptyShould(true);
    }

    private ArchRule featuresKeepApart() {
        String rooms = String.join("|", new TreeSet<>(FEATURES));
        return slices().matching(root + ".(" + rooms + ")..")
                .should()
                .notDependOnEachOther()
                .because("rooms that must meet are joined in app by a callback")
                .allowEmptyShould(true);
    }

    private ArchRule geoIsPure() {
        return classes()
                .that()
                .resideInAPackage(inside("geo"))
                .should()
                .onlyDependOnClassesThat(
                        resideInAnyPackage(
                                inside("geo"),
                                "java..",
                                "org.locationtech.jts..",
                                "net.sf.geographiclib..",
                                "org.jspecify.."))
                .because("maths is tested without a toolkit")
                .allowEmptyShould(true);
    }

    private ArchRule mapKnowsNothingOfTheField() {
        return noClasses()
                .that()
                .resideInAPackage(inside("map"))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.fengqiao.domain.incident..",
                        "org.fengqiao.domain.order..",
                        "org.fengqiao.domain.resource..",
                        "org.fengqiao.domain.workflow..",
                        "org.fengqiao.domain.wire..")
                .because("each feature brings its own layer to the map")
                .allowEmptyShould(true);
    }

    private ArchRule nobodyImportsApp() {
        return noClasses()
                .that()
                .resideOutsideOfPackage(inside("app"))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(inside("app"))
                .because("app wires the rooms together and is wired into none")
                .allowEmptyShould(true);
    }

    private ArchRule onlyFxUsesPlatform() {
        return noClasses()
                .that()
                .resideOutsideOfPackage(inside("fx"))
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("javafx.application.Platform")
                .because("threads are crossed in one room")
                .allowEmptyShould(true);
    }

    private ArchRule noCycles() {
        return slices().matching(root + ".(*)..").should().beFreeOfCycles().allowEmptyShould(true);
    }

    private ArchRule noBackend() {
        return noClasses()
                .that()
                .resideInAPackage(root + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.fengqiao.backend..", "org.springframework..")
                .because("console and backend are two processes that meet on the wire")
                .allowEmptyShould(true);
    }

    private String inside(String room) {
        return root + "." + room + "..";
    }
}
