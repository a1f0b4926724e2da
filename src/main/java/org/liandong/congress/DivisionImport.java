package org.liandong.congress;

import com.github.houbb.pinyin.constant.enums.PinyinStyleEnum;
import com.github.houbb.pinyin.util.PinyinHelper;
import java.io.IOException;
import java.io.Reader;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes in the bodies of a province or the country from a divisions file. */
@Service
@Transactional
public class DivisionImport {

    private final JdbcTemplate jdbc;
    private final Clock clock;

    DivisionImport(JdbcTemplate jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Stores a body for each line of the file.
     *
     * @param csv lines {@code code,name,level,kind,parent_code} under a header
     * @return number of bodies stored
     */
    public int load(Reader csv) throws IOException {
        List<Division> divisions = new ArrayList<>();
        for (CSVRecord line : CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get()
                .parse(csv)) {
            String parent = line.get("parent_code");
            divisions.add(new Division(
                    line.get("code"),
                    line.get("name"),
                    Level.valueOf(line.get("level")),
                    line.get("kind"),
                    parent.isEmpty() ? null : parent));
        }
        Map<String, Division> byCode = new HashMap<>();
        Map<String, String> paths = new HashMap<>();
        Map<String, Long> ids = new HashMap<>();
        List<Long> fresh = jdbc.queryForList(
                "select nextval('body_seq') from generate_series(1, ?)", Long.class, divisions.size());
        List<Object[]> rows = new ArrayList<>();
        LocalDate today = LocalDate.now(clock);
        for (Division division : divisions) {
            Division parent = division.parentCode() == null ? null : byCode.get(division.parentCode());
            byCode.put(division.code(), division);
            long id = fresh.get(rows.size());
            ids.put(division.code(), id);
            String path = (parent == null ? "" : paths.get(parent.code())) + Body.segment(division.code()) + '.';
            paths.put(division.code(), path);
            rows.add(new Object[] {
                id,
                division.code(),
                division.name(),
                division.bodyName(parent == null ? null : parent.name()),
                division.bodyShortName(),
                division.bodyKind().name(),
                division.level().name(),
                parent == null ? null : ids.get(parent.code()),
                path,
                initials(division.name()),
                today
            });
        }
        jdbc.batchUpdate(
                "insert into body (id, code, area_name, name, short_name, kind, level, parent_id, path, pinyin, valid_from)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                rows);
        jdbc.execute("analyze body");
        return rows.size();
    }

    /** Pinyin initials of the name in all its readings, each after a space; at most 16 readings. */
    static String initials(String name) {
        List<String> readings = List.of("");
        for (char c : name.toCharArray()) {
            TreeSet<String> letters = new TreeSet<>();
            for (String reading : PinyinHelper.toPinyinList(c, PinyinStyleEnum.FIRST_LETTER)) {
                letters.add(reading.substring(0, 1).toLowerCase(java.util.Locale.ROOT));
            }
            List<String> longer = new ArrayList<>();
            for (String start : readings) {
                for (String letter : letters) {
                    longer.add(start + letter);
                }
            }
            readings = longer.size() > 16 ? longer.subList(0, 16) : longer;
        }
        return ' ' + String.join(" ", readings);
    }
}
