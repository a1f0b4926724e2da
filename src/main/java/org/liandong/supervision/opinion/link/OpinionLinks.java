package org.liandong.supervision.opinion.link;

import java.util.List;
import java.util.Optional;
import org.liandong.account.SignedIn;
import org.liandong.congress.Reader;
import org.liandong.congress.Visibility;
import org.liandong.shared.NotFoundException;
import org.liandong.shared.RuleViolation;
import org.liandong.shared.StateChanged;
import org.liandong.supervision.TaskRights;
import org.liandong.supervision.ledger.LedgerLookup;
import org.liandong.supervision.ledger.LineLinks;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the links; each side shows those that its reader may open. */
@Component
@Transactional
class OpinionLinks implements LineLinks {

    private static final String ITEMS =
            "select i.id, i.opinion_id, o.owner_id, i.position, o.title, i.wording from opinion_item i join opinion o on o.id = i.opinion_id";

    private final JdbcClient jdbc;
    private final LedgerLookup ledger;
    private final TaskRights rights;
    private final ApplicationEventPublisher events;

    OpinionLinks(JdbcClient jdbc, LedgerLookup ledger, TaskRights rights, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.ledger = ledger;
        this.rights = rights;
        this.events = events;
    }

    /** An item as its links need it. */
    record Item(long id, long opinionId, long ownerId, int position, String title, String wording) {

        public String url() {
            return "/opinions/" + opinionId + "/items/" + id;
        }
    }

    /** The items linked to a line. */
    @Override
    public List<Link> of(long lineId, Reader reader) {
        return jdbc
                .sql(ITEMS + " join ledger_opinion k on k.item_id = i.id where k.line_id = :line and "
                        + Visibility.check("o") + " order by i.id")
                .params(Visibility.parameters(reader))
                .param("line", lineId)
                .query(Item.class)
                .list()
                .stream()
                .map(item -> new Link(item.title() + " " + item.position(), item.url()))
                .toList();
    }

    /** The item, if the reader may see its opinion. */
    Optional<Item> item(long opinionId, long itemId, Reader reader) {
        return jdbc.sql(ITEMS + " where i.id = :item and o.id = :opinion and " + Visibility.check("o"))
                .params(Visibility.parameters(reader))
                .param("item", itemId)
                .param("opinion", opinionId)
                .query(Item.class)
                .optional();
    }

    /** The lines linked to an item. */
    List<LedgerLookup.Line> linesOf(long itemId, Reader reader) {
        List<Long> ids = jdbc.sql("select line_id from ledger_opinion where item_id = :item")
                .param("item", itemId)
                .query(Long.class)
                .list();
        return ledger.readable(ids, reader);
    }

    /** Links one's own item to a line in which one has a column. */
    void link(Item item, long lineId, SignedIn me) {
        requireOwn(item, me);
        LedgerLookup.Line line =
                ledger.own(lineId, me.reader()).orElseThrow(() -> new RuleViolation("link.line.unknown"));
        int added = jdbc.sql(
                        "insert into ledger_opinion (line_id, item_id) values (:line, :item) on conflict do nothing")
                .param("line", lineId)
                .param("item", item.id())
                .update();
        if (added > 0) {
            publish("opinion.link", item, line.title(), me);
        }
    }

    void drop(Item item, long lineId, SignedIn me) {
        requireOwn(item, me);
        int dropped = jdbc.sql("delete from ledger_opinion where line_id = :line and item_id = :item")
                .param("line", lineId)
                .param("item", item.id())
                .update();
        if (dropped == 0) {
            throw new NotFoundException();
        }
        publish("opinion.unlink", item, String.valueOf(lineId), me);
    }

    private void requireOwn(Item item, SignedIn me) {
        if (item.ownerId() != me.bodyId()) {
            rights.refuse(me.bodyId(), item.ownerId());
        }
    }

    private void publish(String action, Item item, String to, SignedIn me) {
        events.publishEvent(new StateChanged(
                action, "opinion", item.opinionId(), me.bodyId(), item.title() + " " + item.position(), null, to));
    }
}
