package org.fengqiao.console.app;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.fengqiao.console.incident.Dictionary;
import org.fengqiao.console.wire.BackendApi;
import org.fengqiao.console.wire.BackendException;
import org.fengqiao.domain.boundary.AreaTree;
import org.fengqiao.domain.deadline.WorkCalendar;
import org.fengqiao.domain.incident.ClassKey;
import org.fengqiao.domain.incident.IncidentClass;
import org.fengqiao.domain.resource.Department;
import org.fengqiao.domain.resource.Resource;
import org.fengqiao.domain.wire.CityInfo;
import org.fengqiao.domain.workflow.WorkflowDefinition;
import org.fengqiao.domain.workflow.WorkflowView;

/// What the backend says once at sign-in: the city, its classes, departments, workflow, resources.
///
/// @param components the classes of components there are; the components themselves come with the
///   part of the map that is looked at
/// @param calendar absent where the backend is older than its telling
record City(
        CityInfo info,
        List<IncidentClass> classes,
        List<Department> departments,
        WorkflowDefinition workflow,
        List<Resource> resources,
        List<ClassKey> components,
        Optional<WorkCalendar> calendar) {

    private static final int NOT_FOUND = 404;

    /// Asks for everything at once; the future ends with a
    /// [org.fengqiao.console.wire.BackendException] if one answer fails.
    static CompletableFuture<City> load(BackendApi api) {
        CompletableFuture<CityInfo> info = api.loadCity();
        CompletableFuture<List<IncidentClass>> classes = api.loadClasses();
        CompletableFuture<List<Department>> departments = api.loadDepartments();
        CompletableFuture<WorkflowView> workflow = api.loadWorkflow();
        CompletableFuture<List<Resource>> resources = api.loadResources(List.of());
        CompletableFuture<List<ClassKey>> components = api.loadComponentClasses();
        CompletableFuture<Optional<WorkCalendar>> calendar = loadCalendar(api);
        return CompletableFuture.allOf(
                        info, classes, departments, workflow, resources, components, calendar)
                .thenApply(_ ->
                        new City(
                                info.join(),
                                classes.join(),
                                departments.join(),
                                WorkflowDefinition.of(workflow.join()),
                                resources.join(),
                                components.join(),
                                calendar.join()));
    }

    /// Absent where the backend does not know the question: then only the arithmetic of clocks is
    /// missing, and that is said where it would be.
    static CompletableFuture<Optional<WorkCalendar>> loadCalendar(BackendApi api) {
        return api.loadCalendar()
                .handle((view, failure) -> {
                    if (view != null) {
                        return Optional.of(WorkCalendar.of(view));
                    }
                    BackendException answer = BackendException.of(failure);
                    if (answer.status() == NOT_FOUND) {
                        return Optional.empty();
                    }
                    throw new CompletionException(answer);
                });
    }

    Dictionary dictionary(AreaTree areas) {
        return new Dictionary(classes, departments, areas, workflow, calendar.orElse(null));
    }
}
