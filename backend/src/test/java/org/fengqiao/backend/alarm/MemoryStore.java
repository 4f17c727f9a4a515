package org.fengqiao.backend.alarm;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.fengqiao.domain.alarm.AlarmKey;
import org.fengqiao.domain.code.AreaCode;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A log in memory that can be made to refuse lines.
final class MemoryStore extends AlarmStore {

    final List<AlarmLine> lines = new ArrayList<>();
    Predicate<AlarmLine> refuses = _ -> false;

    MemoryStore() {
        super(JdbcClient.create(new JdbcTemplate()), new JdbcTemplate());
    }

    @Override
    void append(List<AlarmLine> more) {
        if (more.stream().anyMatch(refuses)) {
            throw new DataAccessResourceFailureException("no space left on device");
        }
        lines.addAll(more);
    }

    @Override
    long loadLastSequence() {
        return lines.isEmpty() ? 0 : lines.getLast().entry().sequence();
    }

    @Override
    Instant loadLastMoment() {
        return lines.isEmpty() ? Instant.EPOCH : lines.getLast().entry().at();
    }

    @Override
    Map<AreaCode, Long> loadHeadsOfAreas() {
        return Map.of();
    }

    @Override
    Map<AlarmKey, List<AlarmLine>> loadLive(Instant since) {
        Map<AlarmKey, List<AlarmLine>> live = new LinkedHashMap<>();
        for (AlarmLine line : lines) {
            live.computeIfAbsent(line.entry().key(), _ -> new ArrayList<>()).add(line);
        }
        return live;
    }

    @Override
    List<AlarmLine> listAbout(AlarmKey key) {
        return lines.stream().filter(line -> line.entry().key().equals(key)).toList();
    }
}
