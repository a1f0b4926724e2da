package org.liandong.plan.board;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.liandong.congress.Level;
import org.liandong.congress.OrganFunction;
import org.liandong.congress.Reader;
import org.liandong.congress.Visibility;
import org.liandong.plan.ItemState;
import org.liandong.plan.LinkageWish;
import org.liandong.plan.PlanInstruments;
import org.liandong.plan.PlanLinks;
import org.liandong.plan.common.SameThing;
import org.liandong.plan.common.Standing;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The item chosen on the board: what it says, its links, and what others do about the same thing. */
@Repository
class BoardItems {

    /**
     * A plan item as it stands.
     *
     * @param statuteLines one statute a line, null for none
     * @param supervisedLines one organ a line, empty for none
     * @param leadOrgan null while open
     */
    record Item(
            long id,
            int year,
            long ownerId,
            String ownerPath,
            String bodyName,
            Level level,
            String title,
            String instrument,
            @Nullable OrganFunction subjectArea,
            @Nullable String statuteLines,
            String supervisedLines,
            @Nullable String leadOrgan,
            int monthFrom,
            int monthTo,
            LinkageWish linkageWish,
            ItemState state,
            boolean published) {

        public List<String> statutes() {
            return statuteLines == null ? List.of() : statuteLines.lines().toList();
        }

        public List<String> supervised() {
            return supervisedLines.lines().toList();
        }
    }

    /**
     * The item with all around it.
     *
     * @param instrument name in full
     * @param own of the reader's body
     * @param links from the top down
     * @param same what others do about the same thing, above, beside and below the item's body
     */
    record Chosen(
            Item item, String instrument, boolean own, List<PlanLinks.Counterpart> links, List<SameThing.Group> same) {}

    private final JdbcClient jdbc;
    private final PlanInstruments instruments;
    private final PlanLinks links;
    private final SameThing same;

    BoardItems(JdbcClient jdbc, PlanInstruments instruments, PlanLinks links, SameThing same) {
        this.jdbc = jdbc;
        this.instruments = instruments;
        this.links = links;
        this.same = same;
    }

    /** Empty for what is missing and for what this reader may not see. */
    Optional<Chosen> chosen(Reader reader, long id, Locale locale) {
        return item(reader, id)
                .map(item -> new Chosen(
                        item,
                        instruments.name(item.instrument(), locale),
                        item.ownerId() == reader.bodyId(),
                        links.of(reader, id),
                        same.of(
                                reader,
                                new Standing(new Reader(item.ownerId(), item.ownerPath()), item.level()),
                                item.year(),
                                id,
                                locale)));
    }

    private Optional<Item> item(Reader reader, long id) {
        return jdbc.sql(
                        """
                        select i.id, i.year, i.owner_id, i.owner_path, b.short_name body_name, b.level, i.title, i.instrument,
                               i.subject_area, (select string_agg('\u300a' || s.name || '\u300b' || s.article, chr(10))
                                 from unnest(i.statute_names, i.statute_articles) s(name, article)) statute_lines,
                               array_to_string(i.supervised, chr(10)) supervised_lines, o.name lead_organ, i.month_from,
                               i.month_to, i.linkage_wish, i.state, i.published
                        from plan_item i join body b on b.id = i.owner_id left join organ o on o.id = i.lead_organ_id
                        where i.id = :id and i.revises_id is null and
                        """
                                + Visibility.sql("i"))
                .param("id", id)
                .params(Visibility.parameters(reader))
                .query(Item.class)
                .optional();
    }
}
