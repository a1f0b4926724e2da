package org.liandong.congress;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * Whose a record is and who may read it; embedded in every shareable record. {@code audience} is what holds now (OWN
 * while the record is a draft), {@code audienceChosen} what its owner chose for the time after.
 */
@Embeddable
public class Sharing {

    private long ownerId;
    private String ownerPath;

    @Enumerated(EnumType.STRING)
    private Audience audience;

    @Enumerated(EnumType.STRING)
    private Audience audienceChosen;

    @JdbcTypeCode(SqlTypes.ARRAY)
    @Column(columnDefinition = "bigint[]")
    private Long[] namedIds;

    @SuppressWarnings("NullAway.Init")
    protected Sharing() {}

    private Sharing(long ownerId, String ownerPath, Audience audience, Audience chosen, Set<Long> named) {
        this.ownerId = ownerId;
        this.ownerPath = ownerPath;
        this.audience = audience;
        this.audienceChosen = chosen;
        this.namedIds = named.toArray(Long[]::new);
    }

    /** A draft: only the owner reads it, whatever was chosen. */
    public static Sharing draft(Reader owner, Audience chosen) {
        return new Sharing(owner.bodyId(), owner.path(), Audience.OWN, chosen, Set.of());
    }

    /** Shared at once with the chosen audience. */
    public static Sharing shared(Reader owner, Audience chosen) {
        return new Sharing(owner.bodyId(), owner.path(), chosen, chosen, Set.of());
    }

    /** The same with the chosen audience in force. */
    public Sharing published() {
        return new Sharing(ownerId, ownerPath, audienceChosen, audienceChosen, named());
    }

    /** The same with another choice, in force only if the former one was. */
    public Sharing choosing(Audience chosen) {
        return new Sharing(ownerId, ownerPath, audience == audienceChosen ? chosen : audience, chosen, named());
    }

    /** The same with these bodies named on the record; they read it while the audience NAMED is in force. */
    public Sharing naming(Collection<Long> bodyIds) {
        return new Sharing(ownerId, ownerPath, audience, audienceChosen, new TreeSet<>(bodyIds));
    }

    public long ownerId() {
        return ownerId;
    }

    public String ownerPath() {
        return ownerPath;
    }

    /** The audience in force. */
    public Audience audience() {
        return audience;
    }

    /** The audience its owner chose. */
    public Audience audienceChosen() {
        return audienceChosen;
    }

    /** Ids of the bodies named on the record. */
    public Set<Long> named() {
        return new TreeSet<>(java.util.Arrays.asList(namedIds));
    }

    public boolean ownedBy(Reader reader) {
        return ownerId == reader.bodyId();
    }

    /** The visibility rule in Java; {@link Visibility#SQL} says the same in SQL. */
    public boolean readableBy(Reader reader) {
        return ownedBy(reader)
                || switch (audience) {
                    case OWN -> false;
                    case ALL -> true;
                    case NAMED -> named().contains(reader.bodyId());
                    case UPWARD -> ownerPath.startsWith(reader.path());
                    case DOWNWARD -> reader.path().startsWith(ownerPath);
                    case LINE ->
                        ownerPath.startsWith(reader.path()) || reader.path().startsWith(ownerPath);
                };
    }
}
