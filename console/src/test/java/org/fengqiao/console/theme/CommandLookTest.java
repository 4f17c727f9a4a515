package org.fengqiao.console.theme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.HashSet;
import java.util.Set;
import org.fengqiao.domain.workflow.Transition;
import org.fengqiao.domain.workflow.WorkflowDefinition;
import org.junit.jupiter.api.Test;

class CommandLookTest {

    @Test
    void everyActionOfTheWorkflowHasASymbolOfItsOwn() {
        Set<String> actions = new HashSet<>();
        Set<String> symbols = new HashSet<>();
        for (Transition transition : WorkflowDefinition.loadDefault().listTransitions()) {
            actions.add(transition.action());
            symbols.add(CommandLook.symbol(transition.action()));
        }
        assertEquals(actions.size(), symbols.size());
        assertNotEquals(Set.of(), symbols);
        actions.forEach(
                action -> assertNotEquals("command/other", CommandLook.symbol(action), action));
    }

    @Test
    void actionThatASiteMadeUpHasThePlainSymbol() {
        assertEquals("command/other", CommandLook.symbol("ASK_THE_MAYOR"));
    }
}
