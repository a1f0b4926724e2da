package org.liandong.supervision.opinion.draft;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.liandong.congress.BodyLookup;
import org.liandong.congress.BodyRow;
import org.liandong.congress.supervised.SupervisedLine;
import org.liandong.congress.supervised.SupervisedLookup;
import org.liandong.law.Refusal;
import org.liandong.law.statute.Article;
import org.liandong.law.statute.Citation;
import org.liandong.law.statute.StatuteLookup;
import org.liandong.shared.NotFoundException;
import org.liandong.shared.RuleViolation;
import org.liandong.supervision.opinion.OpinionLaw;
import org.springframework.stereotype.Component;

/**
 * The names in an item, held against the lists that are kept: organs must be of the body's own level (监督法 6(1), 37(1)),
 * statutes be listed. What an item already says stays as it is.
 */
@Component
public class OpinionNames {

    private final SupervisedLookup organs;
    private final StatuteLookup statutes;
    private final BodyLookup bodies;
    private final OpinionLaw law;

    OpinionNames(SupervisedLookup organs, StatuteLookup statutes, BodyLookup bodies, OpinionLaw law) {
        this.organs = organs;
        this.statutes = statutes;
        this.bodies = bodies;
        this.law = law;
    }

    /** The organs that a body supervises, read once for many items. */
    public record Organs(BodyRow body, List<SupervisedLine> lines) {

        public List<String> names() {
            return lines.stream().map(SupervisedLine::name).toList();
        }
    }

    public Organs organs(long bodyId) {
        BodyRow body = bodies.byId(bodyId).orElseThrow(NotFoundException::new);
        return new Organs(body, organs.of(bodyId, body.kind()));
    }

    /** The name of the responsible organ as it stands in the list. */
    public String organ(Organs own, String typed, String kept) {
        if (typed.isBlank()) {
            throw new RuleViolation("opinion.organ.missing");
        }
        return listed(own, typed.strip(), List.of(kept));
    }

    /** The names of supporting organs as they stand in the list, one a line. */
    public String supporting(Organs own, String typed, String kept) {
        List<String> already = kept.lines().toList();
        return Arrays.stream(typed.split("(?:\\R|[\u3001\uff1b;])+"))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .map(name -> listed(own, name, already))
                .distinct()
                .collect(Collectors.joining("\n"));
    }

    /** The statutes by the names in the list, one a line. */
    public String statutes(String typed, String kept) {
        if (typed.strip().equals(kept)) {
            return kept;
        }
        List<Citation> cited = Citation.parse(typed);
        Map<String, String> names =
                statutes.listed(cited.stream().map(Citation::name).toList());
        List<Citation> listed = new ArrayList<>();
        for (Citation citation : cited) {
            String name = names.get(citation.name());
            if (name == null) {
                throw new RuleViolation("opinion.statute.unknown", citation.name());
            }
            String article = Article.read(citation.article())
                    .orElseThrow(() -> new RuleViolation("opinion.statute.article", name, citation.article()));
            listed.add(new Citation(name, article));
        }
        return Citation.merged(listed).stream().map(Citation::text).collect(Collectors.joining("\n"));
    }

    private String listed(Organs own, String typed, List<String> kept) {
        Optional<String> name = SupervisedLookup.listed(own.lines(), own.body(), typed);
        if (name.isPresent() || kept.contains(typed)) {
            return name.orElse(typed);
        }
        if (organs.elsewhere(own.body().reader(), typed).isPresent()) {
            Refusal refusal = law.againstHandingOut(own.body()).orElseThrow();
            Object[] words = refusal.arguments();
            throw new RuleViolation("opinion.organ.elsewhere", typed, words[0], words[1], words[2]);
        }
        throw new RuleViolation("opinion.organ.unknown", typed);
    }
}
