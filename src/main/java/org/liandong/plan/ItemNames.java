package org.liandong.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.liandong.congress.BodyLookup;
import org.liandong.congress.BodyRow;
import org.liandong.congress.Level;
import org.liandong.congress.supervised.SupervisedLine;
import org.liandong.congress.supervised.SupervisedLookup;
import org.liandong.law.statute.Article;
import org.liandong.law.statute.Citation;
import org.liandong.law.statute.StatuteLookup;
import org.liandong.shared.NotFoundException;
import org.liandong.shared.RuleViolation;
import org.springframework.stereotype.Component;

/**
 * The names that an item cites, held against the lists that are kept: statutes must be listed, organs under supervision be
 * of the owner's own level (监督法 6(1)). What an item already says stays as it is.
 */
@Component
class ItemNames {

    /** Field of the statutes, and of the organs. */
    static final String STATUTES = "statutes";

    static final String SUPERVISED = "supervised";

    private static final int LONGEST = 60;

    private final StatuteLookup statutes;
    private final SupervisedLookup organs;
    private final BodyLookup bodies;

    ItemNames(StatuteLookup statutes, SupervisedLookup organs, BodyLookup bodies) {
        this.statutes = statutes;
        this.organs = organs;
        this.bodies = bodies;
    }

    /** What is wrong with a name. */
    record Wrong(String field, String key, Object... arguments) {}

    /** The names as they stand in the lists, as far as nothing is wrong. */
    record Settled(List<Citation> statutes, List<String> supervised, List<Wrong> wrong) {

        static final Settled NOTHING = new Settled(List.of(), List.of(), List.of());
    }

    /** What the item says already. */
    record Kept(List<Citation> statutes, List<String> supervised) {

        static final Kept NOTHING = new Kept(List.of(), List.of());

        static Kept of(@Nullable PlanItemLine item) {
            return item == null
                    ? NOTHING
                    : new Kept(Citation.parse(String.join("\n", item.statutes())), item.supervised());
        }

        static Kept of(PlanItemContent content) {
            return new Kept(content.statutes(), content.supervised());
        }
    }

    /** The organs that a body supervises, read once for many items. */
    record Organs(BodyRow body, List<SupervisedLine> lines) {}

    Organs organs(long bodyId) {
        BodyRow body = bodies.byId(bodyId).orElseThrow(NotFoundException::new);
        return new Organs(body, organs.of(bodyId, body.kind()));
    }

    /** The content with its names as listed, inside the transaction that stores it. */
    PlanItemContent settled(PlanKind kind, long ownerId, PlanItemContent content, Kept kept) {
        statutes.held(content.statutes().stream().map(Citation::name).toList());
        Settled settled = settle(kind, organs(ownerId), content.statutes(), content.supervised(), kept);
        for (Wrong wrong : settled.wrong()) {
            throw new RuleViolation(wrong.key(), wrong.arguments());
        }
        return content.naming(settled.statutes(), settled.supervised());
    }

    Settled settle(PlanKind kind, Organs own, List<Citation> cited, List<String> supervised, Kept kept) {
        List<Wrong> wrong = new ArrayList<>();
        List<Citation> listed = statutes(cited, kept, wrong);
        List<String> settled = new ArrayList<>();
        for (String name : supervised) {
            organ(kind, own, name, kept, wrong).ifPresent(settled::add);
        }
        return new Settled(listed, settled.stream().distinct().toList(), wrong);
    }

    private List<Citation> statutes(List<Citation> cited, Kept kept, List<Wrong> wrong) {
        Map<String, String> names =
                statutes.listed(cited.stream().map(Citation::name).toList());
        List<Citation> listed = new ArrayList<>();
        for (Citation citation : cited) {
            String name = names.getOrDefault(citation.name(), citation.name());
            if (kept.statutes().contains(citation)) {
                listed.add(citation);
            } else if (!names.containsKey(citation.name())
                    && kept.statutes().stream().noneMatch(one -> one.name().equals(name))) {
                wrong.add(new Wrong(STATUTES, "plan.item.statute.unknown", name));
            } else {
                Article.read(citation.article())
                        .ifPresentOrElse(
                                article -> listed.add(new Citation(name, article)),
                                () -> wrong.add(
                                        new Wrong(STATUTES, "plan.item.article.wrong", name, citation.article())));
            }
        }
        return Citation.merged(listed);
    }

    private Optional<String> organ(PlanKind kind, Organs own, String name, Kept kept, List<Wrong> wrong) {
        Optional<String> listed = SupervisedLookup.listed(own.lines(), own.body(), name);
        if (listed.isPresent() || kept.supervised().contains(name)) {
            return Optional.of(listed.orElse(name));
        }
        if (kind != PlanKind.SUPERVISION && name.length() <= LONGEST) {
            return Optional.of(name);
        }
        Optional<Level> elsewhere = organs.elsewhere(own.body().reader(), name);
        wrong.add(
                elsewhere.isPresent()
                        ? new Wrong(SUPERVISED, "supervised.level." + elsewhere.get(), name)
                        : new Wrong(SUPERVISED, "plan.item.supervised.unknown", name));
        return Optional.empty();
    }
}
