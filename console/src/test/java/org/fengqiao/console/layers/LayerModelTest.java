package org.fengqiao.console.layers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LayerModelTest {

    static final List<LayerItem> ITEMS =
            List.of(
                    new LayerItem("incidents", LayerGroup.INCIDENTS, true, false),
                    new LayerItem("heat", LayerGroup.INCIDENTS, false, true),
                    new LayerItem("figure.A", LayerGroup.FIGURES, false, true),
                    new LayerItem("figure.B", LayerGroup.FIGURES, false, true),
                    new LayerItem("ground.road", LayerGroup.GROUND, true, true));

    static final List<LayerChoice> CHOICES =
            List.of(new LayerChoice("heat.of", "OPEN", Set.of("OPEN", "LIST")));

    private final LayerModel model = new LayerModel(ITEMS, CHOICES);
    private final List<String> told = new ArrayList<>();

    @Test
    void oneFigureIsShownAtATime() {
        model.show("figure.A", true);
        model.show("figure.B", true);
        assertFalse(model.isShown("figure.A"));
        assertTrue(model.isShown("figure.B"));
        model.show(LayerGroup.FIGURES, true);
        assertFalse(model.isShown("figure.A"));
        model.show(LayerGroup.FIGURES, false);
        assertFalse(model.isShown("figure.B"));
    }

    @Test
    void hiddenHasNoStrengthAndKeepsItsOpacity() {
        model.show("heat", true);
        model.fade("heat", 0.4);
        assertEquals(0.4, model.strength("heat"));
        model.show("heat", false);
        assertEquals(0, model.strength("heat"));
        model.show("heat", true);
        assertEquals(0.4, model.strength("heat"));
    }

    @Test
    void whatCannotBeFaintStays() {
        model.fade("incidents", 0.3);
        assertEquals(1, model.opacity("incidents"));
        model.fade("heat", -1);
        assertEquals(LayerModel.FAINTEST, model.opacity("heat"));
    }

    @Test
    void listenersHearWhatChangedAndNothingElse() {
        var listening = model.listen(told::add);
        model.show("heat", true);
        model.show("heat", true);
        model.choose("heat.of", "LIST");
        model.choose("heat.of", "LIST");
        listening.close();
        model.show("heat", false);
        assertEquals(List.of("heat", "heat.of"), told);
    }

    @Test
    void onlyWhatDiffersIsRemembered() {
        assertEquals(LayerMemory.NOTHING, model.remember());
        model.show("ground.road", false);
        model.fade("heat", 0.5);
        model.choose("heat.of", "LIST");
        LayerMemory memory = model.remember();
        assertEquals(
                Map.of(
                        "ground.road", new LayerMemory.Kept(false, 1),
                        "heat", new LayerMemory.Kept(false, 0.5)),
                memory.layers());
        assertEquals(Map.of("heat.of", "LIST"), memory.choices());
    }

    @Test
    void recallingBringsAllBackWhateverWasBefore() {
        model.show("figure.A", true);
        model.show("ground.road", false);
        model.fade("ground.road", 0.7);
        LayerMemory memory = model.remember();
        LayerModel other = new LayerModel(ITEMS, CHOICES);
        other.show("heat", true);
        other.show("figure.B", true);
        other.choose("heat.of", "LIST");
        other.recall(memory);
        assertEquals(memory, other.remember());
        assertTrue(other.isShown("figure.A"));
        assertFalse(other.isShown("heat"));
    }

    @Test
    void memoryOfALayerThatIsGoneIsPassedOver() {
        model.recall(
                new LayerMemory(
                        Map.of("gone", new LayerMemory.Kept(true, 0.5)), Map.of("old", "x")));
        assertEquals(LayerMemory.NOTHING, model.remember());
    }

    @Test
    void aValueThatIsNoLongerThereIsPassedOver() {
        model.choose("heat.of", "LIST");
        model.recall(new LayerMemory(Map.of(), Map.of("heat.of", "NEW_IN_ANOTHER_VERSION")));
        assertEquals("OPEN", model.choice("heat.of"));
    }

    @Test
    void whoIsToldOfTheOldFigureFindsTheNewOneShown() {
        model.show("figure.A", true);
        LayerMemory memory = model.remember();
        List<Boolean> one = new ArrayList<>();
        model.listen(_ -> one.add(model.isShown("figure.A") != model.isShown("figure.B")));
        model.show("figure.B", true);
        model.recall(memory);
        assertEquals(List.of(true, true, true, true), one);
    }

    @Test
    void unknownAndDoubledLayersAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> model.show("gone", true));
        assertThrows(IllegalArgumentException.class, () -> model.choose("gone", "x"));
        assertThrows(IllegalArgumentException.class, () -> model.choose("heat.of", "x"));
        assertThrows(IllegalArgumentException.class, () -> new LayerChoice("a", "x", Set.of("y")));
        assertThrows(
                IllegalArgumentException.class,
                () -> new LayerModel(List.of(ITEMS.get(0), ITEMS.get(0)), List.of()));
        assertThrows(IllegalArgumentException.class, () -> new LayerMemory.Kept(true, Double.NaN));
    }
}
