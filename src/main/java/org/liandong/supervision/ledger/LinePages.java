package org.liandong.supervision.ledger;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.liandong.attachment.Attachments;
import org.liandong.congress.Reader;
import org.liandong.congress.Visibility;
import org.liandong.plan.topic.Topic;
import org.liandong.supervision.problem.ProblemReads;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads a line for its page, in a fixed number of statements. */
@Component
@Transactional(readOnly = true)
class LinePages {

    /** Entries of the trail on a page; older ones are left out. */
    private static final int ENTRIES = 200;

    private final JdbcClient jdbc;
    private final ProblemReads problems;
    private final Suggestions suggestions;
    private final Attachments attachments;

    LinePages(JdbcClient jdbc, ProblemReads problems, Suggestions suggestions, Attachments attachments) {
        this.jdbc = jdbc;
        this.problems = problems;
        this.suggestions = suggestions;
        this.attachments = attachments;
    }

    /** The line, if the reader may read it. */
    Optional<LineView> line(long id, Reader reader) {
        return head(id, reader).map(head -> {
            List<LineView.Part> parts = parts(id);
            return new LineView(
                    head,
                    parts,
                    problems.ofLine(id, reader),
                    entries(id),
                    attachments.ofEach(
                            PartFiles.SUBJECT,
                            parts.stream().map(LineView.Part::id).toList()));
        });
    }

    /** Problems in no line yet that may be the same thing. */
    List<Alike> alike(LineView.Head head, Reader reader) {
        Topic topic = new Topic(split(head.words(), " "), split(head.subjects(), "\n"), split(head.field(), "\n"), "");
        return suggestions.problems(
                new Suggestions.Compared(head.matterId(), head.statute(), head.article(), topic), 0, reader);
    }

    private static List<String> split(String text, String between) {
        return text.isEmpty() ? List.of() : Arrays.asList(text.split(between));
    }

    private Optional<LineView.Head> head(long id, Reader reader) {
        return jdbc.sql(
                        """
                        select l.id, l.matter_id, case when %s then m.title end as matter_title, l.owner_id,
                               b.short_name as owner_name, l.year, l.title, l.statute, l.article,
                               coalesce(l.topic_organs[1], '') as field, array_to_string(l.topic_words, ' ') as words,
                               array_to_string(l.topic_statutes, chr(10)) as subjects, l.audience
                        from ledger_line l join joint_matter m on m.id = l.matter_id join body b on b.id = l.owner_id
                        where l.id = :id and %s
                        """
                                .formatted(Visibility.check("m"), Visibility.check("l")))
                .params(Visibility.parameters(reader))
                .param("id", id)
                .query(LineView.Head.class)
                .optional();
    }

    private List<LineView.Part> parts(long id) {
        return jdbc.sql(
                        """
                        select p.id, p.owner_id, b.short_name as owner_name, b.level, p.measures, p.due_on, p.state, p.reopened,
                               p.closed_on, a.display_name as closed_by, p.closed_why, p.version
                        from ledger_part p join body b on b.id = p.owner_id left join account a on a.id = p.closed_by
                        where p.line_id = :id
                        order by array_position(array['PROVINCE', 'PREFECTURE', 'COUNTY', 'TOWNSHIP'], b.level), b.path
                        """)
                .param("id", id)
                .query(LineView.Part.class)
                .list();
    }

    private List<LineView.Entry> entries(long id) {
        return jdbc.sql(
                        """
                        select e.id, e.body_id, b.short_name as body_name, e.kind, e.day,
                               cast(e.entered_at at time zone 'Asia/Shanghai' as date) as entered_on, e.text,
                               a.display_name as by
                        from ledger_entry e join body b on b.id = e.body_id join account a on a.id = e.entered_by
                        where e.line_id = :id order by e.entered_at desc, e.id desc limit :limit
                        """)
                .param("id", id)
                .param("limit", ENTRIES)
                .query(LineView.Entry.class)
                .list();
    }
}
