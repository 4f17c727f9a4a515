package org.fengqiao.console.resource;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.fengqiao.console.theme.Texts;
import org.fengqiao.domain.resource.KeyPlace;
import org.fengqiao.domain.resource.Resource;

/// What is known of one point of the map, in words of the language of the moment.
///
/// @param lines from what matters first on; none is empty
public record PointFacts(String name, String kind, List<String> lines) {

    private static final Texts TEXTS = Texts.of("resource");

    public PointFacts {
        lines = lines.stream().filter(line -> !line.isEmpty()).toList();
    }

    /// Of a resource what the list around an incident shows too, and nothing more of a person.
    ///
    /// @param area where it is registered, from the outermost area on; may be empty
    /// @param now on the server's clock
    public static PointFacts of(Placed placed, String area, Instant now) {
        Resource resource = placed.resource();
        Stream<String> state =
                Stream.of(
                        DutyWords.of(placed.duty(), now),
                        said(
                                "card.position",
                                PositionAge.words(resource.kind(), placed.reportedAt(), now)));
        Stream<String> where =
                Stream.of(said(resource.kind().isForce() ? "card.registered" : "card.area", area));
        return new PointFacts(
                resource.name(),
                KindLook.word(resource.kind()),
                Stream.of(state, ResourceWords.list(resource).stream(), where)
                        .flatMap(lines -> lines)
                        .toList());
    }

    public static PointFacts of(KeyPlace place, String area) {
        return new PointFacts(
                place.name(),
                TEXTS.get("keyPlace." + place.kind()),
                List.of(said("card.area", area)));
    }

    /// @param kind the name of its class
    public static PointFacts of(Component one, String kind, String area) {
        return new PointFacts(
                kind,
                TEXTS.get("component." + one.state()),
                List.of(
                        TEXTS.get("component.code", Long.toString(one.id())),
                        said("card.area", area)));
    }

    private static String said(String key, String what) {
        return what.isEmpty() ? "" : TEXTS.get(key, what);
    }
}
