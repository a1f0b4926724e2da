package org.liandong.supervision.inspection;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** A training of the group, held on a day for some of its people. */
@Entity
class GroupTraining {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "group_training_seq")
    @SequenceGenerator(name = "group_training_seq", sequenceName = "group_training_seq")
    @Nullable
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "group_id")
    private InspectionGroup group;

    private LocalDate heldOn;
    private String subject;

    @ElementCollection
    @CollectionTable(name = "training_attendance", joinColumns = @JoinColumn(name = "training_id"))
    @Column(name = "member_id")
    private Set<Long> memberIds = new TreeSet<>();

    @SuppressWarnings("NullAway.Init")
    protected GroupTraining() {}

    GroupTraining(InspectionGroup group, LocalDate heldOn, String subject, Set<Long> memberIds) {
        this.group = group;
        this.heldOn = heldOn;
        this.subject = subject;
        this.memberIds.addAll(memberIds);
    }

    boolean hasId(long wanted) {
        return Objects.equals(id, wanted);
    }

    long id() {
        return Objects.requireNonNull(id);
    }
}
