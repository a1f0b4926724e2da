package org.liandong.supervision.material;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.liandong.shared.RuleViolation;

/** One file in the common folder of a matter; only the congress that put it in takes it back. */
@Entity
@Table(name = "matter_material")
class Material {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "matter_material_seq")
    @SequenceGenerator(name = "matter_material_seq", sequenceName = "matter_material_seq")
    @Nullable
    private Long id;

    private long matterId;
    private long ownerId;

    @Enumerated(EnumType.STRING)
    private MaterialKind kind;

    private String title;
    private LocalDate addedOn;

    @Nullable
    private LocalDate withdrawnOn;

    private String withdrawnReason = "";

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected Material() {}

    Material(long matterId, long ownerId, MaterialKind kind, String title, LocalDate today) {
        if (title.isEmpty()) {
            throw new RuleViolation("material.title.missing");
        }
        this.matterId = matterId;
        this.ownerId = ownerId;
        this.kind = kind;
        this.title = title;
        this.addedOn = today;
    }

    /** Takes it back; that it was there, and why it is gone, stays to be read. */
    void withdraw(String reason, LocalDate today) {
        requireThere();
        if (reason.isEmpty()) {
            throw new RuleViolation("material.withdraw.reason");
        }
        withdrawnOn = today;
        withdrawnReason = reason;
    }

    void requireThere() {
        if (withdrawnOn != null) {
            throw new RuleViolation("material.gone");
        }
    }

    long id() {
        return Objects.requireNonNull(id);
    }

    long matterId() {
        return matterId;
    }

    long ownerId() {
        return ownerId;
    }

    String title() {
        return title;
    }
}
