package org.fengqiao.backend.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Optional;

/// Who may see whom in the backend.
final class BackendRules {

    private BackendRules() {}

    /// A feature is the package below the root: `incident` in `<root>.incident.store`.
    static ArchRule rootPackagesOnly(String root) {
        return classes()
                .should(
                        new ArchCondition<JavaClass>(
                                "see only the root package of other features") {
                            @Override
                            public void check(JavaClass from, ConditionEvents events) {
                                for (Dependency dependency : from.getDirectDependenciesFromSelf()) {
                                    JavaClass to = dependency.getTargetClass();
                                    Optional<String> feature = feature(root, to);
                                    if (feature.isPresent()
                                            && !feature.equals(feature(root, from))
                                            && inside(root, to)) {
                                        events.add(
                                                SimpleConditionEvent.violated(
                                                        from, dependency.getDescription()));
                                    }
                                }
                            }
                        })
                .because("what a feature keeps in inner packages can change without asking");
    }

    static ArchRule noCircles(String root) {
        return slices().matching(root + ".(*)..")
                .should()
                .beFreeOfCycles()
                .because("features that need each other are one feature");
    }

    static ArchRule brokerBehindItsSeam(String root) {
        return noClasses()
                .that()
                .resideOutsideOfPackage(root + ".wire.stomp..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.springframework.messaging..", "org.springframework.web.socket..")
                .because("another broker must concern one package only");
    }

    private static Optional<String> feature(String root, JavaClass type) {
        String name = type.getPackageName();
        if (!name.startsWith(root + ".")) {
            return Optional.empty();
        }
        String rest = name.substring(root.length() + 1);
        int dot = rest.indexOf('.');
        return Optional.of(dot < 0 ? rest : rest.substring(0, dot));
    }

    private static boolean inside(String root, JavaClass type) {
        return type.getPackageName().indexOf('.', root.length() + 1) >= 0;
    }
}
