package org.fengqiao.console.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The product beside the best of its peers, of which the common bench's runner left the figures in
/// `web.json` beside the product's file.
final class PeerTable {

    /// So many times the frames of the best peer are asked for in what an operator looks at most.
    private static final double FAR_AHEAD = 10;

    /// A frame rate of the product must not be under that of the best peer anywhere.
    private static final double NOT_BEHIND = 1;

    private final List<JsonNode> product;
    private final List<JsonNode> peers = new ArrayList<>();
    private final StringBuilder out = new StringBuilder();

    /// @param product runs of the product
    /// @param out the product's file
    PeerTable(List<JsonNode> product, Path out) throws IOException {
        this.product = product;
        Path web = out.resolveSibling("web.json");
        if (Files.isReadable(web)) {
            JsonMapper json = JsonMapper.builder().build();
            json.readTree(Files.readAllBytes(web)).path("runs").forEach(peers::add);
        }
    }

    String print() {
        if (peers.isEmpty()) {
            return "no web.json beside the product file: not compared with peers\n";
        }
        out.append(
                String.format(
                        "%n%-44s %10s %10s %-15s %8s%n",
                        "beside the best peer", "product", "peer", "", "times"));
        for (int markers : new int[] {10_000, 100_000}) {
            more(markers, "/panCity/fps", "pan city, fps", FAR_AHEAD);
            more(markers, "/panStreet/fps", "pan street, fps", NOT_BEHIND);
            more(markers, "/zoom/fps", "zoom, fps", NOT_BEHIND);
            more(markers, "/live1k/fps", "live 1k/s, fps", FAR_AHEAD);
            more(markers, "/live10k/fps", "live 10k/s, fps", FAR_AHEAD);
            less(markers, "/m/loadMs", "load, ms");
            less(markers, "/m/hit/default/median", "hit, ms");
            less(markers, "/memEnd/pssSumMiB", "PSS, MiB");
        }
        return out.toString();
    }

    private void more(int markers, String at, String name, double times) {
        Map.Entry<Double, String> best = best(markers, "/m" + at, true);
        double mine = median(product, "product", markers, "/m" + at);
        if (best != null && !Double.isNaN(mine)) {
            line(markers, name, mine, best, mine / best.getKey(), times);
        }
    }

    private void less(int markers, String at, String name) {
        Map.Entry<Double, String> best = best(markers, at, false);
        double mine = median(product, "product", markers, at);
        if (best != null && !Double.isNaN(mine)) {
            line(markers, name, mine, best, best.getKey() / mine, NOT_BEHIND);
        }
    }

    private void line(
            int markers,
            String name,
            double mine,
            Map.Entry<Double, String> best,
            double times,
            double asked) {
        out.append(
                String.format(
                        Locale.ROOT,
                        "%-44s %10.3f %10.3f %-15s %8.1f ≥ %2.0f %s%n",
                        markers + " markers: " + name,
                        mine,
                        best.getKey(),
                        best.getValue(),
                        times,
                        asked,
                        times >= asked ? "met" : "MISSED"));
    }

    /// The best median of all peers, and whose it is; null where none has been measured.
    private Map.@Nullable Entry<Double, String> best(int markers, String at, boolean most) {
        TreeMap<Double, String> found = new TreeMap<>();
        for (JsonNode run : peers) {
            String variant = run.path("variant").asString();
            double value = median(peers, variant, markers, at);
            if (!Double.isNaN(value)) {
                found.put(value, variant);
            }
        }
        return most ? found.lastEntry() : found.firstEntry();
    }

    private static double median(List<JsonNode> runs, String variant, int markers, String at) {
        double[] values =
                runs.stream()
                        .filter(run -> run.path("variant").asString().equals(variant))
                        .filter(run -> run.path("markers").asInt() == markers)
                        .mapToDouble(run -> run.at(at).asDouble(Double.NaN))
                        .filter(value -> !Double.isNaN(value))
                        .sorted()
                        .toArray();
        return values.length == 0 ? Double.NaN : values[values.length / 2];
    }
}
