package org.liandong.demo;

import java.sql.Date;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.apache.commons.csv.CSVRecord;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Plans of the other kinds: of the province and the prefectures all of them, of the counties work with deputies everywhere
 * and the rest here and there, regulations only where the law lets them be made. The lot is the same each time.
 */
@Component
@Profile("demo")
class PlanKindSamples {

    /** Levels in the letters of the lines: P province, M prefecture, A autonomous prefecture, C county, N autonomous county. */
    private static final String LEVELS =
            """
            select b.*, (abs(hashtext(b.code)::bigint) % 12)::integer lot, case b.level when 'PROVINCE' then 'P'
              when 'PREFECTURE' then case when b.area_name like '%\u81ea\u6cbb%' then 'MA' else 'M' end
              when 'COUNTY' then case when b.area_name like '%\u81ea\u6cbb%' then 'CN' else 'C' end else '' end letters
            from body b
            """;

    private static final String PLANS =
            """
            insert into annual_plan (owner_id, owner_path, audience, audience_chosen, kind, year, state, meeting_id, published_at)
            select b.id, b.path, case d.state when 'PUBLISHED' then d.audience else 'OWN' end, d.audience, k.kind, y.year,
              d.state,
              case d.state when 'PUBLISHED' then (select m.id from meeting m
                where m.body_id = b.id and m.kind = 'COUNCIL_OF_CHAIRPERSONS' and extract(year from m.starts_on) = y.year
                order by m.starts_on limit 1) end,
              case d.state when 'PUBLISHED' then make_timestamp(y.year, 2, 4 + b.lot, 10, 0, 0) end
            from (values ('LEGISLATION', 'PMN'), ('DECISION', 'PMC'), ('DEPUTY', 'PMC'), ('LIAISON', 'PMC'), ('TRAINING', 'PMC'))
              k (kind, letters)
            cross join generate_series(2025, 2026) y (year)
            join (%s) b on translate(b.letters, k.letters, '') <> b.letters
              and (b.level <> 'COUNTY' or k.kind in ('DEPUTY', 'LEGISLATION') or (b.lot + length(k.kind)) %% 12 < 5)
            cross join lateral (select case b.level when 'PROVINCE' then 'ALL' else 'LINE' end audience,
              case when y.year = 2026 and b.level = 'COUNTY' and b.lot in (2, 7) then 'DRAFT' else 'PUBLISHED' end state) d
            """
                    .formatted(LEVELS);

    private static final String ITEMS =
            """
            insert into plan_item (plan_id, kind, published, owner_id, owner_path, audience, audience_chosen, year, title,
              instrument, subject_area, statute_names, statute_articles, month_from, month_to, lead_organ_id, supervised,
              linkage_wish, state)
            select p.id, p.kind, p.state = 'PUBLISHED', p.owner_id, p.owner_path, p.audience, p.audience_chosen, p.year,
              replace(?, '{area}', b.area_name), ?, ?, case ? when '' then '{}'::text[] else array[?] end,
              case ? when '' then '{}'::text[] else array[''] end, m.starts, m.ends,
              (select min(o.id) from organ o where o.body_id = b.id and o.function = ?), array_remove(array[?], ''), ?,
              case when p.state <> 'PUBLISHED' or make_date(p.year, m.starts, 1) > ?::date then 'PLANNED'
                when make_date(p.year, m.ends, 28) < ?::date then 'DONE' else 'UNDER_WAY' end
            from annual_plan p join (%s) b on b.id = p.owner_id
            cross join lateral (select case b.level when 'PROVINCE' then 0 else b.lot %% 2 end shift) s
            cross join lateral (select least(12, ? + s.shift) starts, least(12, ? + s.shift) ends) m
            where p.kind = ? and (? = '' or cast(p.year as text) = ?) and translate(b.letters, ?, '') <> b.letters
            order by b.path, p.year
            """
                    .formatted(LEVELS);

    private final JdbcTemplate jdbc;
    private final Clock clock;
    private final List<CSVRecord> lines = Topics.read("kinds");

    PlanKindSamples(JdbcTemplate jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void create() {
        jdbc.update(PLANS);
        Date today = Date.valueOf(LocalDate.now(clock));
        for (CSVRecord line : lines) {
            String statute = line.get("statute");
            jdbc.update(
                    ITEMS,
                    line.get("title"),
                    line.get("instrument"),
                    line.get("subject_area"),
                    statute,
                    statute,
                    statute,
                    line.get("subject_area"),
                    line.get("concerned"),
                    line.get("linkage"),
                    today,
                    today,
                    Integer.valueOf(line.get("month_from")),
                    Integer.valueOf(line.get("month_to")),
                    line.get("kind"),
                    line.get("year"),
                    line.get("year"),
                    line.get("levels"));
        }
    }
}
