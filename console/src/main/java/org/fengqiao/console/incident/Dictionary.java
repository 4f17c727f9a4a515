package org.fengqiao.console.incident;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.fengqiao.domain.boundary.Area;
import org.fengqiao.domain.boundary.AreaTree;
import org.fengqiao.domain.code.Level;
import org.fengqiao.domain.deadline.Deadlines;
import org.fengqiao.domain.deadline.WorkCalendar;
import org.fengqiao.domain.incident.ClassKey;
import org.fengqiao.domain.incident.Incident;
import org.fengqiao.domain.incident.IncidentClass;
import org.fengqiao.domain.resource.Department;
import org.fengqiao.domain.workflow.WorkflowDefinition;
import org.jspecify.annotations.Nullable;

/// What codes stand for 字典: classes, departments, areas, states of the workflow and the work
/// calendar as the backend gave them at sign-in. Immutable. What is unknown is shown by its code,
/// never left out.
public final class Dictionary {

    private final Map<ClassKey, IncidentClass> classes = new LinkedHashMap<>();
    private final Map<String, Department> departments = new LinkedHashMap<>();
    private final AreaTree areas;
    private final WorkflowDefinition workflow;
    private final @Nullable Deadlines deadlines;

    /// @param calendar null where the backend did not tell it
    public Dictionary(
            List<IncidentClass> classes,
            List<Department> departments,
            AreaTree areas,
            WorkflowDefinition workflow,
            @Nullable WorkCalendar calendar) {
        classes.forEach(of -> this.classes.put(of.key(), of));
        departments.forEach(of -> this.departments.put(of.code(), of));
        this.areas = areas;
        this.workflow = workflow;
        this.deadlines = calendar == null ? null : new Deadlines(calendar);
    }

    public AreaTree areas() {
        return areas;
    }

    public WorkflowDefinition workflow() {
        return workflow;
    }

    /// The engine that counts by the backend's calendar; absent where the backend did not tell it.
    public Optional<Deadlines> findDeadlines() {
        return Optional.ofNullable(deadlines);
    }

    public Optional<IncidentClass> findClass(ClassKey key) {
        return Optional.ofNullable(classes.get(key));
    }

    public List<IncidentClass> listClasses() {
        return List.copyOf(classes.values());
    }

    public Optional<Department> findDepartment(String code) {
        return Optional.ofNullable(departments.get(code));
    }

    public List<Department> listDepartments() {
        return List.copyOf(departments.values());
    }

    public String className(ClassKey key, Locale locale) {
        IncidentClass found = classes.get(key);
        return found == null ? key.code() : className(found, locale);
    }

    public static String className(IncidentClass of, Locale locale) {
        return chinese(locale) ? of.nameZh() : of.nameEn();
    }

    public static String majorName(IncidentClass of, Locale locale) {
        return chinese(locale) ? of.majorZh() : of.majorEn();
    }

    public static String departmentName(Department of, Locale locale) {
        return chinese(locale) ? of.nameZh() : of.nameEn();
    }

    public String departmentName(@Nullable String code, Locale locale) {
        if (code == null) {
            return "";
        }
        Department found = departments.get(code);
        return found == null ? code : departmentName(found, locale);
    }

    public String stateName(String code, Locale locale) {
        return workflow.listStates().stream()
                .filter(state -> state.code().equals(code))
                .map(state -> chinese(locale) ? state.nameZh() : state.nameEn())
                .findFirst()
                .orElse(code);
    }

    /// Name of the area on one level that holds the incident; its code where the name is unknown,
    /// and nothing where the incident's area does not reach so far in.
    public String areaName(Incident incident, Level level) {
        return incident.grid()
                .find(level)
                .map(code -> areas.find(code).map(Area::name).orElse(code.local()))
                .orElse("");
    }

    /// Street and community, which is how people say where something is; in a city with fewer
    /// levels its two innermost.
    public String placeName(Incident incident) {
        int deepest = areas.deepest().ordinal();
        int from = Math.clamp(deepest - 1, Level.DISTRICT.ordinal(), Level.STREET.ordinal());
        return names(incident, from, from + 1);
    }

    /// All areas that hold the incident but the city, outermost first.
    public String areaNames(Incident incident) {
        return names(incident, Level.DISTRICT.ordinal(), Level.GRID.ordinal());
    }

    private String names(Incident incident, int from, int to) {
        return Arrays.stream(Level.values(), from, to + 1)
                .map(level -> areaName(incident, level))
                .filter(name -> !name.isEmpty())
                .collect(Collectors.joining(" "));
    }

    public static boolean chinese(Locale locale) {
        return locale.getLanguage().equals("zh");
    }
}
