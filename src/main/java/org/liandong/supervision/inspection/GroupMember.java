package org.liandong.supervision.inspection;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.liandong.shared.RuleViolation;

/** A person in the group, from the day of joining to that of leaving. */
@Entity
class GroupMember {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "group_member_seq")
    @SequenceGenerator(name = "group_member_seq", sequenceName = "group_member_seq")
    @Nullable
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "group_id")
    private InspectionGroup group;

    @Embedded
    private Person person;

    @Nullable
    private Long replaces;

    private LocalDate joinedOn;
    private String joinedReason;

    @Nullable
    private LocalDate leftOn;

    @Enumerated(EnumType.STRING)
    @Nullable
    private Leaving leaving;

    private String leftReason = "";

    @SuppressWarnings("NullAway.Init")
    protected GroupMember() {}

    GroupMember(InspectionGroup group, Person person, @Nullable Long replaces, LocalDate today, String reason) {
        this.group = group;
        this.person = person;
        this.replaces = replaces;
        this.joinedOn = today;
        this.joinedReason = reason;
    }

    void leave(Leaving how, String reason, LocalDate today) {
        if (leftOn != null) {
            throw new RuleViolation("group.member.gone");
        }
        leaving = how;
        leftReason = reason;
        leftOn = today;
    }

    boolean present() {
        return leftOn == null;
    }

    boolean hasId(@Nullable Long wanted) {
        return Objects.equals(id, wanted);
    }

    Person person() {
        return person;
    }
}
