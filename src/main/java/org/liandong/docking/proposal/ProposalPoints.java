package org.liandong.docking.proposal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.liandong.account.SignedIn;
import org.liandong.congress.Reader;
import org.liandong.congress.Visibility;
import org.liandong.docking.RoundReads;
import org.liandong.liaison.PointUses;
import org.liandong.liaison.VisitUses;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was reported on visits as proposals to the bodies above: rounds that take one, and the proposals made. */
@Component
class ProposalPoints implements PointUses {

    private record Found(long id, long roundId, String title, String ownerName) {}

    private final JdbcClient jdbc;
    private final RoundReads rounds;
    private final Clock clock;

    ProposalPoints(JdbcClient jdbc, RoundReads rounds, Clock clock) {
        this.jdbc = jdbc;
        this.rounds = rounds;
        this.clock = clock;
    }

    @Override
    public List<VisitUses.Use> of(Reader reader, long pointId) {
        return jdbc
                .sql(
                        """
                        select p.id, p.round_id, p.title, o.short_name as owner_name
                        from docking_proposal p join docking_round r on r.id = p.round_id join body o on o.id = r.owner_id
                        where p.point_id = :point and %s and %s order by p.id desc limit 20
                        """
                                .formatted(Visibility.check("p"), Visibility.check("r")))
                .param("point", pointId)
                .params(Visibility.parameters(reader))
                .query(Found.class)
                .list()
                .stream()
                .map(found -> new VisitUses.Use(
                        "docking.point.use",
                        List.of(found.ownerName(), found.title()),
                        "/docking/" + found.roundId() + "/proposals/" + found.id()))
                .toList();
    }

    /** The rounds in which the congress is asked and may still propose in time. */
    @Override
    public List<Offer> offers(SignedIn me, long pointId) {
        LocalDate today = LocalDate.now(clock);
        Set<Long> done = new HashSet<>(jdbc.sql("select round_id from docking_proposal where point_id = :point")
                .param("point", pointId)
                .query(Long.class)
                .list());
        return rounds.rounds(me.reader()).stream()
                .filter(round -> round.asks(me.reader()) && round.takes(today) && !round.late(today))
                .filter(round -> !done.contains(round.id()))
                .map(round -> new Offer(
                        "docking.point.offer",
                        List.of(round.ownerName(), round.y()),
                        "/docking/" + round.id() + "/proposals/point",
                        Map.of("point", String.valueOf(pointId))))
                .toList();
    }
}
