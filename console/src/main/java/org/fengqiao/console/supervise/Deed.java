package org.fengqiao.console.supervise;

import java.util.Optional;
import javafx.scene.input.KeyCode;
import org.fengqiao.domain.incident.Incident;
import org.fengqiao.domain.session.UserInfo;
import org.fengqiao.domain.workflow.Effect;
import org.fengqiao.domain.workflow.Fields;
import org.fengqiao.domain.workflow.Transition;
import org.fengqiao.domain.workflow.WorkflowDefinition;

/// What a leader does about many incidents at once. Which action of the workflow does it is found
/// by what a row effects or asks for, not by its name.
enum Deed {
    /// 催办
    URGE(KeyCode.U) {
        @Override
        boolean is(Transition row) {
            return row.has(Effect.URGE);
        }
    },
    /// 督办
    SUPERVISE(KeyCode.S) {
        @Override
        boolean is(Transition row) {
            return row.has(Effect.SUPERVISE);
        }
    },
    /// 批示
    INSTRUCT(KeyCode.I) {
        @Override
        boolean is(Transition row) {
            return row.required().contains(Fields.INSTRUCTION);
        }
    },
    /// 置顶
    PIN(KeyCode.P) {
        @Override
        boolean is(Transition row) {
            return row.has(Effect.PIN);
        }
    },
    /// 加急
    EXPEDITE(KeyCode.E) {
        @Override
        boolean is(Transition row) {
            return row.has(Effect.EXPEDITE);
        }
    };

    private final KeyCode key;

    Deed(KeyCode key) {
        this.key = key;
    }

    KeyCode key() {
        return key;
    }

    abstract boolean is(Transition row);

    /// Whether something has to be typed first.
    boolean asks() {
        return this == SUPERVISE || this == INSTRUCT;
    }

    /// The row that does it in the incident's state, for that user's role; its guards are not
    /// asked.
    Optional<Transition> find(WorkflowDefinition workflow, Incident incident, UserInfo user) {
        return workflow.listFrom(incident.state(), user.role()).stream()
                .filter(this::is)
                .findFirst();
    }
}
