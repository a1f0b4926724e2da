package org.liandong.supervision.ledger;

import java.util.List;
import org.liandong.account.SignedIn;
import org.liandong.congress.BodyLookup;
import org.liandong.congress.BodyRow;
import org.liandong.congress.Level;
import org.liandong.congress.Reader;
import org.liandong.congress.Visibility;
import org.liandong.supervision.problem.ProblemNames;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the list of lines shows besides its rows: the choices of its filter, and how the reader's own body stands. */
@Component
class LedgerPage {

    private static final int MATTERS = 200;

    private final LedgerReads reads;
    private final BodyLookup bodies;
    private final ProblemNames names;
    private final JdbcClient jdbc;

    LedgerPage(LedgerReads reads, BodyLookup bodies, ProblemNames names, JdbcClient jdbc) {
        this.reads = reads;
        this.bodies = bodies;
        this.names = names;
        this.jdbc = jdbc;
    }

    /** A matter that the reader may choose. */
    record MatterChoice(long id, String title, int year) {}

    void show(LedgerFilter filter, SignedIn me, Model model) {
        Long area = filter.areaId();
        List<MatterChoice> matters = matters(me.reader());
        model.addAttribute("states", LedgerFilter.Shown.values());
        model.addAttribute("levels", Level.values());
        model.addAttribute("matters", matters);
        model.addAttribute(
                "years", matters.stream().map(MatterChoice::year).distinct().toList());
        List<BodyRow> areas = bodies.children(me.bodyId());
        boolean beside = area != null && areas.stream().noneMatch(one -> one.id() == area);
        model.addAttribute("areas", areas);
        model.addAttribute(
                "areaBeside", beside ? bodies.byId(area).map(BodyRow::areaName).orElse(null) : null);
        model.addAttribute("organs", names.organs(me.bodyId()).names());
        model.addAttribute("statutes", statutes(matters));
        model.addAttribute("figures", reads.own(me.bodyId()));
    }

    /** Issued matters that the reader may read, the latest first. */
    private List<MatterChoice> matters(Reader reader) {
        return jdbc.sql("select m.id, m.title, m.year from joint_matter m where m.state <> 'DRAFT' and "
                        + Visibility.sql("m") + " order by m.year desc, m.id desc limit :limit")
                .params(Visibility.parameters(reader))
                .param("limit", MATTERS)
                .query(MatterChoice.class)
                .list();
    }

    /** The statutes that these matters are about. */
    private List<String> statutes(List<MatterChoice> matters) {
        return jdbc.sql(
                        """
                        select distinct s.name from joint_matter m, regexp_split_to_table(m.statutes, '[;\uff1b\n]') s(name)
                        where m.id = any(:ids) and s.name <> '' order by 1
                        """)
                .param("ids", matters.stream().map(MatterChoice::id).toArray(Long[]::new))
                .query(String.class)
                .list();
    }
}
