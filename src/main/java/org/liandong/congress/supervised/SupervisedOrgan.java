package org.liandong.congress.supervised;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.liandong.shared.RuleViolation;
import org.springframework.dao.OptimisticLockingFailureException;

/** What one body keeps otherwise than the usual list: another name, an organ it lacks, or one of its own. */
@Entity
class SupervisedOrgan {

    static final int LONGEST = 60;

    /** Marks that part several names, or name a field. */
    private static final Pattern REFUSED = Pattern.compile("[\\p{Cntrl},;\\[\\]\u3001\uff1b]");

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "supervised_organ_seq")
    @SequenceGenerator(name = "supervised_organ_seq", sequenceName = "supervised_organ_seq")
    @Nullable
    private Long id;

    private long bodyId;

    @Nullable
    private String code;

    private String name;

    @Enumerated(EnumType.STRING)
    private Branch branch;

    private boolean struck;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected SupervisedOrgan() {}

    /** @param code of the usual list, null for one of the body's own */
    SupervisedOrgan(long bodyId, @Nullable String code, String name, Branch branch) {
        this.bodyId = bodyId;
        this.code = code;
        this.branch = branch;
        this.name = checked(name);
    }

    void rename(String newName) {
        name = checked(newName);
    }

    /** Takes it out of the list: the body has no such organ. */
    void strike() {
        struck = true;
    }

    void restore() {
        struck = false;
    }

    void unchangedSince(int seenVersion) {
        if (seenVersion != version) {
            throw new OptimisticLockingFailureException("supervised organ " + id);
        }
    }

    static String checked(String name) {
        String plain = name.strip();
        if (plain.length() < 2
                || plain.length() > LONGEST
                || REFUSED.matcher(plain).find()) {
            throw new RuleViolation("supervised.name.wrong");
        }
        return plain;
    }

    Long id() {
        if (id == null) {
            throw new IllegalStateException("organ not stored yet");
        }
        return id;
    }

    String name() {
        return name;
    }

    boolean struck() {
        return struck;
    }
}
