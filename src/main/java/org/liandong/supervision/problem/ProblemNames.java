package org.liandong.supervision.problem;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.liandong.congress.BodyLookup;
import org.liandong.congress.BodyRow;
import org.liandong.congress.Level;
import org.liandong.congress.supervised.SupervisedLine;
import org.liandong.congress.supervised.SupervisedLookup;
import org.liandong.law.statute.Article;
import org.liandong.law.statute.Citation;
import org.liandong.law.statute.StatuteLookup;
import org.liandong.shared.NotFoundException;
import org.springframework.stereotype.Component;

/** The names that a problem cites, held against the kept lists: the statute, and the organ of the congress's own level (监督法 6(1)). */
@Component
public class ProblemNames {

    private final StatuteLookup statutes;
    private final SupervisedLookup supervised;
    private final BodyLookup bodies;

    ProblemNames(StatuteLookup statutes, SupervisedLookup supervised, BodyLookup bodies) {
        this.statutes = statutes;
        this.supervised = supervised;
        this.bodies = bodies;
    }

    /**
     * What is wrong with a name.
     *
     * @param field {@code statutes} or {@code organs}
     */
    public record Wrong(String field, String key, Object... arguments) {}

    /** A statute and an organ as they stand in the lists, as far as nothing is wrong. */
    public record Settled(String statute, String article, String organ, List<Wrong> wrong) {}

    /** The organs that a congress supervises, read once for many problems. */
    public record Organs(BodyRow body, List<SupervisedLine> lines) {

        public List<String> names() {
            return lines.stream().map(SupervisedLine::name).toList();
        }
    }

    public Organs organs(long bodyId) {
        BodyRow body = bodies.byId(bodyId).orElseThrow(NotFoundException::new);
        return new Organs(body, supervised.of(bodyId, body.kind()));
    }

    /**
     * Checks names as they were typed.
     *
     * @param cited at most one is taken
     * @param named at most one is taken
     * @param kept what the problem says already, which stays as it is
     */
    public Settled settle(Organs own, List<Citation> cited, List<String> named, Settled kept) {
        List<Wrong> wrong = new ArrayList<>();
        Citation citation = cited.isEmpty() ? new Citation("", "") : statute(cited, kept, wrong);
        String organ = named.isEmpty() ? "" : organ(own, named, kept, wrong);
        return new Settled(citation.name(), citation.article(), organ, wrong);
    }

    private Citation statute(List<Citation> cited, Settled kept, List<Wrong> wrong) {
        Citation one = cited.get(0);
        if (cited.size() > 1) {
            wrong.add(new Wrong("statutes", "problem.statute.one"));
            return one;
        }
        if (one.name().equals(kept.statute()) && one.article().equals(kept.article())) {
            return one;
        }
        Map<String, String> names = statutes.listed(List.of(one.name()));
        String name = names.get(one.name());
        if (name == null) {
            wrong.add(new Wrong("statutes", "plan.item.statute.unknown", one.name()));
            return one;
        }
        Optional<String> article = Article.read(one.article());
        if (article.isEmpty()) {
            wrong.add(new Wrong("statutes", "plan.item.article.wrong", name, one.article()));
        }
        return new Citation(name, article.orElse(""));
    }

    private String organ(Organs own, List<String> named, Settled kept, List<Wrong> wrong) {
        String name = named.get(0);
        if (named.size() > 1) {
            wrong.add(new Wrong("organs", "problem.organ.one"));
            return name;
        }
        Optional<String> listed = SupervisedLookup.listed(own.lines(), own.body(), name);
        if (listed.isPresent() || name.equals(kept.organ())) {
            return listed.orElse(name);
        }
        Optional<Level> elsewhere = supervised.elsewhere(own.body().reader(), name);
        wrong.add(
                elsewhere.isPresent()
                        ? new Wrong("organs", "problem.organ.elsewhere", name)
                        : new Wrong("organs", "plan.item.supervised.unknown", name));
        return "";
    }
}
