package org.fengqiao.console.app;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.fengqiao.console.incident.Dictionary;
import org.fengqiao.console.wire.BackendApi;
import org.fengqiao.domain.boundary.AreaTree;
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
record City(
        CityInfo info,
        List<IncidentClass> classes,
        List<Department> departments,
        WorkflowDefinition workflow,
        List<Resource> resources,
        List<ClassKey> components) {

    /// Asks for everything at once; the future ends with a
    /// [org.fengqiao.console.wire.BackendException] if one answer fails.
    static CompletableFuture<City> load(BackendApi api) {
        CompletableFuture<CityInfo> info = api.loadCity();
        CompletableFuture<List<IncidentClass>> classes = api.loadClasses();
        CompletableFuture<List<Department>> departments = api.loadDepartments();
        CompletableFuture<WorkflowView> workflow = api.loadWorkflow();
        CompletableFuture<List<Resource>> resources = api.loadResources(List.of());
        CompletableFuture<List<ClassKey>> components = api.loadComponentClasses();
        return CompletableFuture.allOf(info, classes, departments, workflow, resources, components)
                .thenApply(_ ->
                        new City(
                                info.join(),
                                classes.join(),
                                departments.join(),
                                WorkflowDefinition.of(workflow.join()),
                                resources.join(),
                                components.join()));
    }

    Dictionary dictionary(AreaTree areas) {
        return new Dictionary(classes, departments, areas, workflow);
    }
}
