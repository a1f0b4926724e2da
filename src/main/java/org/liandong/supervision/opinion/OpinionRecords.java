package org.liandong.supervision.opinion;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liandong.account.SignedIn;
import org.liandong.supervision.opinion.vote.Outcome;
import org.liandong.supervision.opinion.vote.Vote;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** 办理记录: what was done with the items of opinions, in order; nothing is taken back. */
@Repository
class OpinionRecords {

    /**
     * What a record holds besides the items it is about.
     *
     * @param day when it happened
     * @param letter number or title of the letter or report, empty for none
     * @param until a later day that was asked for or set, null for none
     * @param meetingId meeting at which it happened, null for none
     * @param outcome of a satisfaction vote, null for anything else
     */
    record Said(
            LocalDate day,
            String text,
            String letter,
            @Nullable LocalDate until,
            @Nullable Long meetingId,
            @Nullable Outcome outcome) {

        static Said text(LocalDate day, String text) {
            return new Said(day, text, "", null, null, null);
        }

        static Said letter(LocalDate day, String text, String letter) {
            return new Said(day, text, letter, null, null, null);
        }

        static Said until(LocalDate day, String text, @Nullable LocalDate until) {
            return new Said(day, text, "", until, null, null);
        }
    }

    /**
     * A record as the pages show it.
     *
     * @param satisfied first of the counts of a vote, null for anything else
     * @param percent the threshold at that time, null where the province set none
     * @param passed null where there was no threshold
     */
    record Row(
            long id,
            String itemIds,
            RecordKind kind,
            LocalDate day,
            String wording,
            String letter,
            @Nullable LocalDate untilOn,
            @Nullable Long meetingId,
            @Nullable Integer satisfied,
            @Nullable Integer mostly,
            @Nullable Integer dissatisfied,
            @Nullable Integer abstained,
            @Nullable Integer castVotes,
            @Nullable Integer present,
            @Nullable Integer members,
            @Nullable Integer percent,
            String source,
            @Nullable Boolean passed,
            String byName) {

        public List<Long> items() {
            return Arrays.stream(itemIds.split(",")).map(Long::valueOf).toList();
        }

        public boolean about(long itemId) {
            return items().contains(itemId);
        }

        public boolean vote() {
            return satisfied != null;
        }

        /** Those satisfied and mostly satisfied in tenths of a per cent of all members, rounded down; 0 for no vote. */
        public int permille() {
            return satisfied == null || mostly == null || members == null ? 0 : (satisfied + mostly) * 1000 / members;
        }

        /** How it is shown: ok, late, soon or info. */
        public String shown() {
            return switch (kind) {
                case VOTE -> passed == null ? "info" : passed ? "ok" : "late";
                case RETURN, REOPEN -> "late";
                case ACCEPT, CLOSE, REPORT -> "ok";
                case EXTENSION_ASKED, EXTENSION_REFUSED -> "soon";
                default -> "info";
            };
        }
    }

    private final JdbcClient jdbc;
    private final Clock clock;

    OpinionRecords(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Keeps what was done; returns the record's id. */
    long add(SignedIn me, long opinionId, List<Long> itemIds, RecordKind kind, Said said) {
        Outcome outcome = said.outcome();
        Vote vote = outcome == null ? null : outcome.vote();
        return jdbc.sql(
                        """
                        insert into opinion_record (opinion_id, item_ids, kind, day, wording, letter, until_on, meeting_id,
                          satisfied, mostly, dissatisfied, abstained, cast_votes, present, members, percent, source, passed,
                          by_name, entered_at)
                        values (:opinion, :items, :kind, :day, :wording, :letter, cast(:until as date), cast(:meeting as bigint),
                          cast(:satisfied as int), cast(:mostly as int), cast(:dissatisfied as int), cast(:abstained as int),
                          cast(:cast as int), cast(:present as int), cast(:members as int), cast(:percent as int), :source,
                          cast(:passed as boolean), :by, :at)
                        returning id
                        """)
                .param("opinion", opinionId)
                .param("items", itemIds.toArray(Long[]::new))
                .param("kind", kind.name())
                .param("day", said.day())
                .param("wording", said.text())
                .param("letter", said.letter())
                .param("until", said.until())
                .param("meeting", said.meetingId())
                .param("satisfied", vote == null ? null : vote.satisfied())
                .param("mostly", vote == null ? null : vote.mostly())
                .param("dissatisfied", vote == null ? null : vote.dissatisfied())
                .param("abstained", vote == null ? null : vote.abstained())
                .param("cast", vote == null ? null : vote.cast())
                .param("present", vote == null ? null : vote.present())
                .param("members", vote == null ? null : vote.members())
                .param("percent", percent(outcome))
                .param("source", source(outcome))
                .param("passed", outcome == null ? null : outcome.passed())
                .param("by", me.getDisplayName())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }

    private static @Nullable Integer percent(@Nullable Outcome outcome) {
        return outcome == null || outcome.percent() == null
                ? null
                : outcome.percent().number();
    }

    private static String source(@Nullable Outcome outcome) {
        return outcome == null || outcome.percent() == null
                ? ""
                : outcome.percent().source();
    }

    /** All of an opinion, the latest first. */
    List<Row> of(long opinionId) {
        return jdbc.sql(
                        """
                        select id, array_to_string(item_ids, ',') as item_ids, kind, day, wording, letter, until_on, meeting_id, satisfied, mostly, dissatisfied,
                               abstained, cast_votes, present, members, percent, source, passed, by_name
                        from opinion_record where opinion_id = :opinion order by day desc, id desc
                        """)
                .param("opinion", opinionId)
                .query(Row.class)
                .list();
    }
}
