package org.liandong.liaison.coverage;

import org.jspecify.annotations.Nullable;
import org.liandong.web.Asked;

/**
 * Who goes to the bodies: one's own body, any, another body, or a leader or an organ of one's own.
 *
 * @param id of the body, post or organ; 0 for any
 */
record Goer(Kind kind, long id) {

    enum Kind {
        OWN,
        ANY,
        BODY,
        LEADER,
        ORGAN
    }

    /** From a URL's word; one's own body for none or nonsense. */
    static Goer of(@Nullable String text, long ownId) {
        String[] parts = text == null ? new String[] {""} : text.split("-", 2);
        Kind kind = Asked.one(Kind.class, parts[0]);
        Long id = parts.length > 1 ? Asked.id(parts[1]) : null;
        if (kind == Kind.ANY) {
            return new Goer(Kind.ANY, 0);
        }
        return kind == null || kind == Kind.OWN || id == null || kind == Kind.BODY && id == ownId
                ? new Goer(Kind.OWN, ownId)
                : new Goer(kind, id);
    }

    /** Whether the rows are the bodies of this one's duties, not those of a level. */
    boolean byDuty() {
        return kind == Kind.LEADER || kind == Kind.ORGAN;
    }

    /** As in a URL. */
    public String word() {
        String word = kind.name().toLowerCase(java.util.Locale.ROOT);
        return kind == Kind.OWN || kind == Kind.ANY ? word : word + '-' + id;
    }

    /** The parameter with which the list of visits shows this one's alone, behind another parameter. */
    String visits() {
        return switch (kind) {
            case ANY -> "";
            case OWN, BODY -> "&by=" + id;
            case LEADER -> "&leader=" + id;
            case ORGAN -> "&organ=" + id;
        };
    }

    /** Condition on a visit's part with alias {@code n}, ending with {@code and}; uses the parameter {@code goer}. */
    String sql() {
        return switch (kind) {
            case ANY -> "";
            case OWN, BODY ->
                "exists (select from visit_body f where f.visit_id = n.visit_id and f.body_id = :goer and f.side = 'FROM') and ";
            case LEADER ->
                "exists (select from visit_actor x where x.visit_id = n.visit_id and x.post_id = :goer) and ";
            case ORGAN ->
                "exists (select from visit_actor x where x.visit_id = n.visit_id and x.organ_id = :goer) and ";
        };
    }

    /** The kept last contact of body {@code b}; null where none is kept, since other readers may see less than all. */
    @Nullable
    String kept() {
        String from =
                "(select max(c.last_on) from %s c where c.body_id = b.id and c.visits > 0 and c.last_on <= :asOf and %s)";
        return switch (kind) {
            case ANY, BODY -> null;
            case OWN -> from.formatted("contact_summary", "c.by_body_id = :goer");
            case LEADER -> from.formatted("actor_summary", "c.post_id = :goer");
            case ORGAN -> from.formatted("actor_summary", "c.organ_id = :goer");
        };
    }

    /** Condition on a duty with alias {@code d} whose number of visits counts for this one. */
    String duty() {
        return switch (kind) {
            case ANY -> "false";
            case OWN, BODY -> "d.owner_id = :goer";
            case LEADER -> "d.owner_id = :readerId and d.post_id = :goer";
            case ORGAN -> "d.owner_id = :readerId and d.organ_id = :goer";
        };
    }
}
