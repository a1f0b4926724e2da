package org.liandong.supervision.opinion;

import java.util.List;
import java.util.Locale;
import org.liandong.congress.Reader;
import org.liandong.congress.Visibility;
import org.liandong.supervision.ledger.LineLinks;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The items of opinions that were given on a line of the ledger, of every body as far as the reader may see them. */
@Component
class OpinionsOfLine implements LineLinks {

    private final JdbcClient jdbc;
    private final MessageSource messages;

    OpinionsOfLine(JdbcClient jdbc, MessageSource messages) {
        this.jdbc = jdbc;
        this.messages = messages;
    }

    private record Given(long id, long opinionId, String title, int position, String ownerName) {}

    @Override
    public List<Link> of(long lineId, Reader reader) {
        Locale locale = LocaleContextHolder.getLocale();
        return jdbc
                .sql("select i.id, i.opinion_id, o.title, i.position, b.short_name as owner_name from opinion_item i"
                        + " join opinion o on o.id = i.opinion_id join body b on b.id = o.owner_id"
                        + " where i.ledger_line_id = :line and " + Visibility.check("o")
                        + " order by o.owner_path, i.id")
                .param("line", lineId)
                .params(Visibility.parameters(reader))
                .query(Given.class)
                .list()
                .stream()
                .map(given -> new Link(
                        messages.getMessage(
                                "opinion.item.link",
                                new Object[] {given.ownerName(), given.title(), given.position()},
                                locale),
                        "/opinions/" + given.opinionId() + "/items/" + given.id()))
                .toList();
    }
}
