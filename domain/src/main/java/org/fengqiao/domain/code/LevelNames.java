package org.fengqiao.domain.code;

import java.util.List;

/// What a city calls its levels, outermost first; as many as it has.
///
/// @param names two to five
public record LevelNames(List<Name> names) {

    /// @param zh in Chinese, such as 街道
    /// @param en in English, such as Street
    public record Name(String zh, String en) {

        public String in(boolean chinese) {
            return chinese ? zh : en;
        }
    }

    /// 市 区 街道 社区 网格.
    public static final LevelNames FIVE =
            new LevelNames(
                    List.of(
                            new Name("市", "City"),
                            new Name("区", "District"),
                            new Name("街道", "Street"),
                            new Name("社区", "Community"),
                            new Name("网格", "Grid")));

    public LevelNames {
        names = List.copyOf(names);
        if (names.size() < 2 || names.size() > Level.values().length) {
            throw new IllegalArgumentException("a city has two to five levels: " + names);
        }
    }

    /// The name of a level; a level the city does not have is called as it is in most cities.
    public Name of(Level level) {
        return level.ordinal() < names.size()
                ? names.get(level.ordinal())
                : FIVE.names.get(level.ordinal());
    }

    /// The first so many levels as most cities call them.
    public static LevelNames usual(int count) {
        return new LevelNames(FIVE.names.subList(0, count));
    }
}
