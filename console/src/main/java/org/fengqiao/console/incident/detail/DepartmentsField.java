package org.fengqiao.console.incident.detail;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.cell.CheckBoxListCell;
import org.controlsfx.control.CheckListView;
import org.fengqiao.console.incident.Dictionary;
import org.fengqiao.console.theme.ChosenWords;
import org.fengqiao.console.theme.Texts;
import org.fengqiao.domain.resource.Department;

/// Several departments to be whistled for: a list whose rows are ticked by click or Space.
final class DepartmentsField implements FormField {

    private static final double HEIGHT_EM = 11;

    private final CheckListView<Department> list = new CheckListView<>();

    DepartmentsField(List<Department> choice) {
        list.getItems().setAll(choice);
        list.setCellFactory(_ ->
                new CheckBoxListCell<>(
                        list::getItemBooleanProperty,
                        new ChosenWords<>(of -> Dictionary.departmentName(of, Texts.locale()))));
        list.setStyle("-fx-pref-height: " + HEIGHT_EM + "em;");
        if (!choice.isEmpty()) {
            list.getSelectionModel().select(0);
        }
    }

    @Override
    public Node node() {
        return list;
    }

    @Override
    public String value() {
        return list.getCheckModel().getCheckedItems().stream()
                .map(Department::code)
                .collect(Collectors.joining(" "));
    }

    @Override
    public void put(String value) {
        List<String> codes = Arrays.asList(value.split(" "));
        for (Department department : list.getItems()) {
            if (codes.contains(department.code())) {
                list.getCheckModel().check(department);
            }
        }
    }

    @Override
    public String missing() {
        return "problem.choose";
    }
}
