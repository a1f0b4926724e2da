package org.liandong.liaison.duty;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liandong.congress.Audience;

/**
 * A duty as lists and papers show it.
 *
 * @param holder name of the leader, organ or member
 * @param title of the leader's post, empty for none
 * @param ended whether the leader or organ is no longer there
 * @param targets names of the bodies, one a line, in order of the tree
 * @param deputies one a line, name and unit parted by a tab
 */
record DutyRow(
        long id,
        long ownerId,
        String ownerName,
        int year,
        DutyKind kind,
        @Nullable Long postId,
        @Nullable Long organId,
        String holder,
        String title,
        boolean ended,
        String targets,
        String deputies,
        int visitsWanted,
        Audience audience,
        String note,
        int version) {

    /** The leader with the title of the post. */
    public String who() {
        return title.isEmpty() ? holder : title + ' ' + holder;
    }

    public List<String> targetNames() {
        return targets.lines().toList();
    }

    public List<Deputy> deputyList() {
        return deputies.lines()
                .map(line -> line.split("\t", 2))
                .map(parts -> new Deputy(parts[0], parts[1]))
                .toList();
    }

    public List<String> deputyLines() {
        return deputyList().stream().map(Deputy::line).toList();
    }

    /** Whose visits the coverage page counts for it, as its URL says; null for a member's, which are not visits to bodies. */
    public @Nullable String coverage() {
        return switch (kind) {
            case AREA -> "leader-" + postId;
            case COUNTERPART -> "organ-" + organId;
            case DEPUTY -> null;
        };
    }

    /** As a reader of another body sees it: the names of deputies are personal data. */
    DutyRow seenBy(long bodyId) {
        if (bodyId == ownerId || deputies.isEmpty()) {
            return this;
        }
        String masked = String.join(
                "\n",
                deputyList().stream()
                        .map(Deputy::masked)
                        .map(deputy -> deputy.name() + '\t' + deputy.unit())
                        .toList());
        return new DutyRow(
                id,
                ownerId,
                ownerName,
                year,
                kind,
                postId,
                organId,
                holder,
                title,
                ended,
                targets,
                masked,
                visitsWanted,
                audience,
                note,
                version);
    }
}
