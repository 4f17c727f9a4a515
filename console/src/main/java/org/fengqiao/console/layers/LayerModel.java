package org.fengqiao.console.layers;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.fengqiao.console.fx.Subscription;
import org.fengqiao.console.layers.LayerMemory.Kept;

/// Which layers there are, in order from the topmost down, which are shown, and how faint each is.
/// Needs no toolkit; one thread.
public final class LayerModel {

    /// Steps by which keys make a layer fainter or stronger.
    public static final double STEP = 0.1;

    /// Less would be as good as hidden and could not be found again.
    public static final double FAINTEST = 0.1;

    private final Map<String, LayerItem> items = new LinkedHashMap<>();
    private final Map<String, Kept> now = new HashMap<>();
    private final Map<String, LayerChoice> choices = new LinkedHashMap<>();
    private final Map<String, String> chosen = new HashMap<>();
    private final List<Consumer<String>> listeners = new ArrayList<>();
    private final Set<String> untold = new LinkedHashSet<>();

    /// @throws IllegalArgumentException if two have one id
    public LayerModel(List<LayerItem> listed, List<LayerChoice> listedChoices) {
        for (LayerItem item : listed) {
            if (items.put(item.id(), item) != null) {
                throw new IllegalArgumentException("two layers with id " + item.id());
            }
            now.put(item.id(), atFirst(item));
        }
        for (LayerChoice choice : listedChoices) {
            choices.put(choice.name(), choice);
            chosen.put(choice.name(), choice.first());
        }
    }

    private static Kept atFirst(LayerItem item) {
        return new Kept(item.shownAtFirst(), 1);
    }

    public List<LayerItem> list() {
        return List.copyOf(items.values());
    }

    public List<LayerItem> list(LayerGroup group) {
        return items.values().stream().filter(item -> item.group() == group).toList();
    }

    private LayerItem get(String id) {
        return Optional.ofNullable(items.get(id))
                .orElseThrow(() -> new IllegalArgumentException("no layer " + id));
    }

    private Kept now(String id) {
        return now.getOrDefault(get(id).id(), new Kept(false, 1));
    }

    public boolean isShown(String id) {
        return now(id).shown();
    }

    /// 0 to 1; 1 is as the style has it.
    public double opacity(String id) {
        return now(id).opacity();
    }

    /// How strong it is to be drawn: nothing while it is hidden.
    public double strength(String id) {
        return isShown(id) ? opacity(id) : 0;
    }

    /// Shows or hides a layer; of a group that shows one at a time the others are hidden.
    public void show(String id, boolean shown) {
        put(id, shown);
        tell();
    }

    private void put(String id, boolean shown) {
        LayerItem item = get(id);
        if (shown && item.group().isAlone()) {
            list(item.group()).stream()
                    .filter(other -> !other.equals(item))
                    .forEach(other -> set(other.id(), new Kept(false, opacity(other.id()))));
        }
        set(id, new Kept(shown, opacity(id)));
    }

    /// Shows or hides a whole group; one that shows one at a time can only be hidden so.
    public void show(LayerGroup group, boolean shown) {
        if (!shown || !group.isAlone()) {
            list(group).forEach(item -> put(item.id(), shown));
            tell();
        }
    }

    /// Makes a layer that can be faint fainter or stronger; others stay.
    public void fade(String id, double opacity) {
        put(id, opacity);
        tell();
    }

    private void put(String id, double opacity) {
        if (get(id).fades()) {
            double rounded = Math.rint(Math.clamp(opacity, FAINTEST, 1) * 100) / 100;
            set(id, new Kept(isShown(id), rounded));
        }
    }

    /// What was chosen.
    ///
    /// @throws IllegalArgumentException if there is no such choice
    public String choice(String name) {
        return chosen.getOrDefault(name, known(name).first());
    }

    private LayerChoice known(String name) {
        return Optional.ofNullable(choices.get(name))
                .orElseThrow(() -> new IllegalArgumentException("no choice " + name));
    }

    /// @throws IllegalArgumentException if there is no such choice, or it has no such value
    public void choose(String name, String value) {
        if (!known(name).allows(value)) {
            throw new IllegalArgumentException(name + " cannot be " + value);
        }
        if (!value.equals(chosen.put(name, value))) {
            untold.add(name);
            tell();
        }
    }

    private void set(String id, Kept next) {
        if (!next.equals(now.put(id, next))) {
            untold.add(id);
        }
    }

    /// Told the id of each layer, and the name of each choice, that changed.
    public Subscription listen(Consumer<String> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    /// Only when all is as it shall be: whoever looks at one figure hidden finds the next one
    /// shown.
    private void tell() {
        List<String> news = List.copyOf(untold);
        untold.clear();
        for (String id : news) {
            List.copyOf(listeners).forEach(listener -> listener.accept(id));
        }
    }

    /// What differs from how it is at first.
    public LayerMemory remember() {
        Map<String, Kept> layers = new HashMap<>();
        for (LayerItem item : items.values()) {
            if (!now(item.id()).equals(atFirst(item))) {
                layers.put(item.id(), now(item.id()));
            }
        }
        Map<String, String> differing = new HashMap<>(chosen);
        choices.values().forEach(choice -> differing.remove(choice.name(), choice.first()));
        return new LayerMemory(layers, differing);
    }

    /// Goes back to what was remembered; what it does not name is as at first, and what is named
    /// and is not there, a layer, a choice or a value, is passed over.
    public void recall(LayerMemory memory) {
        for (LayerItem item : items.values()) {
            Kept kept = memory.layers().getOrDefault(item.id(), atFirst(item));
            put(item.id(), kept.opacity());
            if (kept.shown() != isShown(item.id())) {
                put(item.id(), kept.shown());
            }
        }
        tell();
        for (LayerChoice choice : choices.values()) {
            String kept = memory.choices().getOrDefault(choice.name(), choice.first());
            choose(choice.name(), choice.allows(kept) ? kept : choice.first());
        }
    }
}
