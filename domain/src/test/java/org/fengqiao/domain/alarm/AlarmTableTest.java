package org.fengqiao.domain.alarm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;

/// Every state under every input: against a matrix worked out by hand, and against what latching
/// means.
class AlarmTableTest {

    /// A row for each state and a cell for each input, both in the order of their enums; the
    /// letters `NUARSZ` stand for the states (Z for put aside with nothing the matter), `!`
    /// announces, `.` makes quiet, `x` refuses, `-` does nothing.
    private static final List<String> BY_HAND =
            List.of(
                    // RAISE WORSEN EASE CLEAR ACKNOWLEDGE SHELVE UNSHELVE EXPIRE
                    "U! U! N- N- Nx Nx Nx N-",
                    "U- U! U- R. A. S. Ux U-",
                    "A- U! A- N. A- S. Ax A-",
                    "U! U! R- R- N. Z. Rx R-",
                    "S- U! S- Z- Sx S- U! U!",
                    "S- U! Z- Z- Zx Z- N. N-");

    private static final String STATES = "NUARSZ";
    private static final String EFFECTS = "-!.x";

    private final AlarmTable table = AlarmTable.packaged();

    @Test
    void everyStateUnderEveryInputIsAsWorkedOutByHand() {
        for (AlarmState state : AlarmState.values()) {
            String[] cells = BY_HAND.get(state.ordinal()).split(" ");
            for (AlarmInput input : AlarmInput.values()) {
                String cell = cells[input.ordinal()];
                AlarmStep expected =
                        new AlarmStep(
                                AlarmState.values()[STATES.indexOf(cell.charAt(0))],
                                AlarmEffect.values()[EFFECTS.indexOf(cell.charAt(1))]);
                assertEquals(expected, table.step(state, input), state + " under " + input);
            }
        }
    }

    @Test
    void nothingButTheirPersonEndsACall() {
        each((state, input) -> {
            if (state.calls() && input != AlarmInput.ACKNOWLEDGE && input != AlarmInput.SHELVE) {
                assertTrue(table.step(state, input).to().calls(), state + " under " + input);
            }
        });
    }

    @Test
    void whateverBeginsToCallIsAnnouncedAndWhateverCeasesToIsQuiet() {
        each((state, input) -> {
            AlarmStep step = table.step(state, input);
            if (!state.calls() && step.to().calls()) {
                assertEquals(AlarmEffect.ANNOUNCE, step.effect(), state + " under " + input);
            }
            if (state.calls() && !step.to().calls()) {
                assertEquals(AlarmEffect.QUIET, step.effect(), state + " under " + input);
            }
        });
    }

    @Test
    void worseIsAlwaysHeard() {
        for (AlarmState state : AlarmState.values()) {
            assertEquals(
                    new AlarmStep(AlarmState.UNACKNOWLEDGED, AlarmEffect.ANNOUNCE),
                    table.step(state, AlarmInput.WORSEN));
        }
    }

    @Test
    void theSameInputAgainChangesNothingMore() {
        each((state, input) -> {
            AlarmState once = table.step(state, input).to();
            assertEquals(once, table.step(once, input).to(), state + " twice under " + input);
        });
    }

    @Test
    void aTableWithAHoleIsRefusedByNamingIt() {
        String text = Packaged.read("states.csv");
        String hole = text.replace("SHELVED,EXPIRE,UNACKNOWLEDGED,ANNOUNCE\n", "");
        assertNotEquals(text, hole);
        assertEquals(List.of("t.csv: no row for SHELVED under EXPIRE"), problems(hole));
    }

    @Test
    void aTableWithMistakesIsRefusedByLine() {
        String text =
                """
                state,input,to,effect
                NORMAL,RAISE,UNACKNOWLEDGED,ANNOUNCE
                NORMAL,RAISE,NORMAL,NOTHING
                NORMAL,CLEAR,NORMAL,REFUSE
                NORML,CLEAR,NORMAL,NOTHING
                """;
        List<String> problems = problems(text);
        assertEquals(3, problems.size(), problems::toString);
        assertEquals("t.csv:3: NORMAL under RAISE stands there twice", problems.get(0));
        assertTrue(problems.get(1).startsWith("t.csv:4: only what a person does"));
        assertTrue(
                problems.get(2).startsWith("t.csv:5: unknown state 'NORML'; known are [NORMAL,"));
    }

    private static List<String> problems(String text) {
        return assertThrows(BadAlarmsException.class, () -> AlarmTable.parse("t.csv", text))
                .problems();
    }

    private static void each(BiConsumer<AlarmState, AlarmInput> check) {
        for (AlarmState state : AlarmState.values()) {
            for (AlarmInput input : AlarmInput.values()) {
                check.accept(state, input);
            }
        }
    }
}
