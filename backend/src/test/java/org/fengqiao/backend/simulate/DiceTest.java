package org.fengqiao.backend.simulate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import org.junit.jupiter.api.Test;

class DiceTest {

    private final Dice dice = new Dice(2026);

    @Test
    void sameQuestionHasTheSameAnswerInWhateverOrder() {
        double first = dice.roll("order", 1);
        dice.roll("order", 2);
        assertEquals(first, dice.roll("order", 1));
        assertEquals(first, new Dice(2026).roll("order", 1));
    }

    @Test
    void anotherSeedAnswersOtherwise() {
        assertNotEquals(dice.roll("order", 1), new Dice(2027).roll("order", 1));
    }

    @Test
    void partsOfAQuestionAreNotRunTogether() {
        assertNotEquals(dice.roll("ab", "c"), dice.roll("a", "bc"));
    }

    @Test
    void answersAreSpreadEvenly() {
        int[] tenths = new int[10];
        for (int i = 0; i < 10_000; i++) {
            tenths[(int) (dice.roll("spread", i) * 10)]++;
        }
        for (int count : tenths) {
            assertEquals(1000, count, 120);
        }
    }

    @Test
    void sameQuestionNamesTheSameCommand() {
        assertEquals(dice.command("accept", 5), dice.command("accept", 5));
        assertNotEquals(dice.command("accept", 5), dice.command("accept", 6));
    }
}
