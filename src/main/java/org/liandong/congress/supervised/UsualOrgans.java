package org.liandong.congress.supervised;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.liandong.congress.BodyKind;
import org.liandong.congress.Level;
import org.springframework.core.io.ClassPathResource;

/** The organs that the area of a body usually has, by what they do, under their names at each level; read once. */
final class UsualOrgans {

    /** One function at one level. */
    record Usual(String code, String name, Branch branch) {}

    private static final Map<BodyKind, String> COLUMNS = Map.of(
            BodyKind.PROVINCIAL_COMMITTEE, "province",
            BodyKind.PREFECTURAL_COMMITTEE, "prefecture",
            BodyKind.PREFECTURAL_OUTPOST, "prefecture",
            BodyKind.COUNTY_COMMITTEE, "county",
            BodyKind.TOWNSHIP_CONGRESS, "township",
            BodyKind.SUBDISTRICT_OUTPOST, "subdistrict");

    private static final List<CSVRecord> LINES = lines();
    private static final Properties SIGNS = signs();
    private static final Map<BodyKind, Map<String, Usual>> USUAL = usual();

    private UsualOrgans() {}

    /** The usual organs by code, in the order of the list. */
    static Map<String, Usual> of(BodyKind kind) {
        return USUAL.get(kind);
    }

    /** Whether a body of this kind usually has an organ of this name. */
    static boolean has(BodyKind kind, String name) {
        return of(kind).values().stream().anyMatch(usual -> usual.name().equals(name));
    }

    /** The name at the level of this kind for an organ named as at another level; empty when there is none. */
    static Optional<String> named(BodyKind kind, String name) {
        return USUAL.values().stream()
                .flatMap(usual -> usual.values().stream())
                .filter(usual -> usual.name().equals(name))
                .map(usual -> of(kind).get(usual.code()))
                .filter(java.util.Objects::nonNull)
                .map(Usual::name)
                .findFirst();
    }

    /** The level that a name gives away by itself; empty when it could be of any. */
    static Optional<Level> level(String name) {
        for (Level level : Level.values()) {
            String only = SIGNS.getProperty("only." + level);
            if (only != null && name.matches(only)) {
                return Optional.of(level);
            }
        }
        for (Level level : Level.values()) {
            for (String before : SIGNS.getProperty("before." + level).split("\\|")) {
                if (name.startsWith(before) && anywhere(name.substring(before.length())) && !anywhere(name)) {
                    return Optional.of(level);
                }
            }
        }
        return Optional.empty();
    }

    private static boolean anywhere(String name) {
        return USUAL.keySet().stream().anyMatch(kind -> has(kind, name));
    }

    private static Map<BodyKind, Map<String, Usual>> usual() {
        Map<BodyKind, Map<String, Usual>> all = new EnumMap<>(BodyKind.class);
        COLUMNS.forEach((kind, column) -> {
            Map<String, Usual> organs = new LinkedHashMap<>();
            for (CSVRecord line : LINES) {
                if (!line.get(column).isEmpty()) {
                    organs.put(
                            line.get("code"),
                            new Usual(line.get("code"), line.get(column), Branch.valueOf(line.get("branch"))));
                }
            }
            all.put(kind, organs);
        });
        return all;
    }

    private static List<CSVRecord> lines() {
        try (Reader in = open("congress/supervised-organs.csv")) {
            return new ArrayList<>(CSVFormat.DEFAULT
                    .builder()
                    .setHeader()
                    .setSkipHeaderRecord(true)
                    .get()
                    .parse(in)
                    .getRecords());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Properties signs() {
        Properties signs = new Properties();
        try (Reader in = open("congress/organ-levels.properties")) {
            signs.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return signs;
    }

    private static Reader open(String resource) throws IOException {
        return new InputStreamReader(new ClassPathResource(resource).getInputStream(), StandardCharsets.UTF_8);
    }
}
