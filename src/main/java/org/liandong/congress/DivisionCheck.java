package org.liandong.congress;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whether the lines of a divisions file make a tree together with the bodies already stored. */
final class DivisionCheck {

    private final Map<String, Level> stored;
    private final Map<String, Division> byCode = new HashMap<>();
    private final List<LineError> errors = new ArrayList<>();

    /** @param stored level of each body already stored, by code */
    private DivisionCheck(Map<String, Level> stored) {
        this.stored = stored;
    }

    /** What is wrong, in the order of lines; empty when all is well. */
    static List<LineError> of(DivisionFile file, Map<String, Level> stored) {
        DivisionCheck check = new DivisionCheck(stored);
        check.errors.addAll(file.errors());
        file.divisions().forEach(check::itself);
        file.divisions().forEach(check::parent);
        check.errors.sort(Comparator.comparingInt(LineError::line));
        return check.errors;
    }

    private void itself(Division division) {
        Level level = Division.levelOf(division.code());
        if (level == null) {
            error(division, "code", division.code());
        } else if (level != division.level()) {
            error(division, "level", division.code(), division.level().name());
        } else if (Division.bodyKind(level, division.type()) == null) {
            error(division, "kind", division.type(), division.level().name());
        }
        Division first = byCode.putIfAbsent(division.code(), division);
        if (first != null) {
            error(division, "duplicate", division.code(), String.valueOf(first.line()));
        }
    }

    private void parent(Division division) {
        String code = division.parentCode();
        if (code == null) {
            if (division.level() != Level.PROVINCE) {
                error(division, "parent.missing");
            }
            return;
        }
        Level above = levelOf(code);
        if (above == null) {
            error(division, "parent.unknown", code);
        } else if (inCycle(division)) {
            error(division, "cycle", division.code());
        } else if (!mayHangUnder(division.level(), above)) {
            error(division, "parent.level", code, above.name(), division.level().name());
        }
    }

    private @Nullable Level levelOf(String code) {
        Division division = byCode.get(code);
        return division == null ? stored.get(code) : division.level();
    }

    /** Districts of a municipality and counties of a province skip a level, so do townships of a city without counties. */
    static boolean mayHangUnder(Level level, Level above) {
        return switch (level) {
            case PROVINCE -> false;
            case PREFECTURE -> above == Level.PROVINCE;
            case COUNTY -> above == Level.PROVINCE || above == Level.PREFECTURE;
            case TOWNSHIP -> above == Level.PREFECTURE || above == Level.COUNTY;
        };
    }

    private boolean inCycle(Division division) {
        Set<String> seen = new HashSet<>();
        for (Division at = division; at != null && at.parentCode() != null; at = byCode.get(at.parentCode())) {
            if (!seen.add(at.code())) {
                return at == division;
            }
        }
        return false;
    }

    private void error(Division division, String key, String... arguments) {
        errors.add(LineError.of(division.line(), key, arguments));
    }
}
