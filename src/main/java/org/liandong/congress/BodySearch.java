package org.liandong.congress;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds open bodies by name, pinyin initials or division code. */
@Component
public class BodySearch {

    private static final int LONGEST = 60;

    private final JdbcClient jdbc;

    BodySearch(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Bodies that fit, exact ones before those that begin so before those that contain it, each in division-code order.
     *
     * @param words part of a name, the first letters of its pinyin (kms), or the first digits of a code; words before the
     *     last one narrow the search to areas so named (昆明 五华)
     * @param limit greatest number of bodies
     */
    public List<BodyFound> find(String words, BodyScope scope, Reader reader, int limit) {
        String[] parts = words.strip().toLowerCase(Locale.ROOT).split("\\s+");
        String word = parts[parts.length - 1];
        if (word.isEmpty() || words.length() > LONGEST) {
            return List.of();
        }
        return jdbc.sql(sql(word, scope))
                .params(Visibility.parameters(reader))
                .param("word", word)
                .param("start", escaped(word) + '%')
                .param("reading", "% " + escaped(word) + '%')
                .param("part", '%' + escaped(word) + '%')
                .param("above", above(parts))
                .param("limit", limit)
                .query(BodyFound.class)
                .list();
    }

    private static String sql(String word, BodyScope scope) {
        return """
            select f.id, f.code, f.short_name as name, f.area_name, f.kind, f.level,
                   concat_ws(' \u203a ', ggp.area_name, gp.area_name, p.area_name) as line
            from (select b.*, case when :word in (b.area_name, b.short_name, b.name, b.code) then 0
                                   when b.pinyin || ' ' like '% ' || :word || ' %' then 0
                                   when b.area_name like :start or b.code like :start or b.pinyin like :reading then 1
                                   else 2 end as rank
                  from body b
                  where b.valid_to is null and {scope} and {match}) f
            left join body p on p.id = f.parent_id
            left join body gp on gp.id = p.parent_id
            left join body ggp on ggp.id = gp.parent_id
            where cast(:above as text) is null or concat_ws(' ', ggp.area_name, gp.area_name, p.area_name) like :above
            order by f.rank, f.code limit :limit
            """
                .replace("{scope}", scope.sql())
                .replace("{match}", match(word));
    }

    /** Digits are a code, Latin letters are pinyin initials, anything else is part of a name. */
    private static String match(String word) {
        if (word.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return "b.code like :start";
        }
        if (word.chars().allMatch(c -> c >= 'a' && c <= 'z')) {
            return "b.pinyin like :reading";
        }
        return "(b.area_name like :part or b.name like :part or b.short_name like :part)";
    }

    private static @Nullable String above(String[] parts) {
        if (parts.length == 1) {
            return null;
        }
        StringBuilder pattern = new StringBuilder("%");
        for (int i = 0; i < parts.length - 1; i++) {
            pattern.append(escaped(parts[i])).append('%');
        }
        return pattern.toString();
    }

    private static String escaped(String word) {
        return word.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }
}
