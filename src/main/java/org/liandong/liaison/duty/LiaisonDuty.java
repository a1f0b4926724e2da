package org.liandong.liaison.duty;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.liandong.congress.Audience;
import org.liandong.congress.Reader;
import org.liandong.congress.Sharing;
import org.liandong.shared.RuleViolation;
import org.springframework.dao.OptimisticLockingFailureException;

/** One line of a body's 联系分工 of a year; the bodies named on it are those with which contact is kept. */
@Entity
class LiaisonDuty {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "liaison_duty_seq")
    @SequenceGenerator(name = "liaison_duty_seq", sequenceName = "liaison_duty_seq")
    @Nullable
    private Long id;

    @Embedded
    private Sharing sharing;

    private int year;

    @Enumerated(EnumType.STRING)
    private DutyKind kind;

    @Nullable
    private Long postId;

    @Nullable
    private Long organId;

    private String member;
    private int visitsWanted;
    private String note;

    @ElementCollection
    @CollectionTable(name = "liaison_duty_deputy", joinColumns = @JoinColumn(name = "duty_id"))
    @OrderColumn(name = "position")
    private List<Deputy> deputies = new ArrayList<>();

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected LiaisonDuty() {}

    LiaisonDuty(Reader owner, int year, DutyContent content) {
        this.year = year;
        this.kind = content.kind();
        fill(owner, content);
    }

    /** The same with other content, unless somebody else changed it since the given version. */
    void change(Reader owner, int seenVersion, DutyContent content) {
        unchangedSince(seenVersion);
        if (content.kind() != kind) {
            throw new RuleViolation("duty.kind.fixed");
        }
        fill(owner, content);
    }

    void unchangedSince(int seenVersion) {
        if (seenVersion != version) {
            throw new OptimisticLockingFailureException("duty " + id);
        }
    }

    private void fill(Reader owner, DutyContent content) {
        if (content.targetIds().contains(owner.bodyId())) {
            throw new RuleViolation("duty.targets.own");
        }
        sharing = Sharing.shared(owner, content.audience()).naming(content.targetIds());
        postId = kind == DutyKind.AREA ? content.postId() : null;
        organId = kind == DutyKind.COUNTERPART ? content.organId() : null;
        member = kind == DutyKind.DEPUTY ? content.member() : "";
        visitsWanted = content.visitsWanted();
        note = content.note();
        List<Deputy> named = kind == DutyKind.DEPUTY ? content.deputies() : List.of();
        if (!deputies.equals(named)) {
            deputies.clear();
            deputies.addAll(named);
        }
    }

    /** What it holds, for another year: only bodies that are still there. */
    DutyContent content(Set<Long> open) {
        List<Long> targets = sharing.named().stream().filter(open::contains).toList();
        return new DutyContent(
                kind, postId, organId, member, targets, List.copyOf(deputies), visitsWanted, audience(), note);
    }

    private Audience audience() {
        return sharing.audienceChosen();
    }

    /** Whether it is held by the same leader, organ or member. */
    boolean sameHolder(LiaisonDuty other) {
        return holds(new Holder(other.kind, other.postId, other.organId, other.member));
    }

    boolean sameHolder(DutyContent content) {
        return holds(new Holder(content.kind(), content.postId(), content.organId(), content.member()));
    }

    private boolean holds(Holder holder) {
        return new Holder(kind, postId, organId, member).equals(holder);
    }

    Long id() {
        if (id == null) {
            throw new IllegalStateException("duty not stored yet");
        }
        return id;
    }

    Sharing sharing() {
        return sharing;
    }

    int year() {
        return year;
    }

    DutyKind kind() {
        return kind;
    }

    private record Holder(DutyKind kind, @Nullable Long postId, @Nullable Long organId, String member) {}
}
