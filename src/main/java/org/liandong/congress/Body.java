package org.liandong.congress;

import jakarta.persistence.Column;
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
import jakarta.persistence.Version;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.AbstractAggregateRoot;

/** 机关: one congress body, a node of the tree. */
@Entity
public class Body extends AbstractAggregateRoot<Body> {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "body_seq")
    @SequenceGenerator(name = "body_seq", sequenceName = "body_seq")
    @Nullable
    private Long id;

    private String code;
    private String name;
    private String shortName;
    private String areaName;

    @Enumerated(EnumType.STRING)
    private BodyKind kind;

    @Enumerated(EnumType.STRING)
    private Level level;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "parent_id")
    @Nullable
    private Body parent;

    private String path;

    @Column(name = "pinyin")
    private String pinyin;

    private LocalDate validFrom;

    @Nullable
    private LocalDate validTo;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected Body() {}

    /**
     * @param code 12-digit division code (GB/T 2260 and the township part), unique
     * @param areaName name of the division itself, e.g. 昆明市
     * @param name full official name, e.g. 昆明市人民代表大会常务委员会
     * @param shortName everyday name, e.g. 昆明市人大
     * @param parent next higher body on this one's line, null at the top
     * @param pinyin initials of all readings of the area name, space separated
     * @param validFrom first day
     */
    Body(
            String code,
            String areaName,
            String name,
            String shortName,
            BodyKind kind,
            Level level,
            @Nullable Body parent,
            String pinyin,
            LocalDate validFrom) {
        this.code = code;
        this.areaName = areaName;
        this.name = name;
        this.shortName = shortName;
        this.kind = kind;
        this.level = level;
        this.parent = parent;
        this.path = (parent == null ? "" : parent.path) + segment(code) + '.';
        this.pinyin = pinyin;
        this.validFrom = validFrom;
    }

    /** The significant digits of a division code: six down to the county, nine for a township. */
    static String segment(String code) {
        return code.endsWith("000000") ? code.substring(0, 6) : code.substring(0, 9);
    }

    public Long id() {
        if (id == null) {
            throw new IllegalStateException("body not stored yet");
        }
        return id;
    }

    public String code() {
        return code;
    }

    public String name() {
        return name;
    }

    public String shortName() {
        return shortName;
    }

    public String areaName() {
        return areaName;
    }

    public BodyKind kind() {
        return kind;
    }

    public Level level() {
        return level;
    }

    /** The next higher body of the line; null at the top. */
    public @Nullable Body parent() {
        return parent;
    }

    /** Codes of the line down to this body, each closed by a dot; a subtree is a range of paths. */
    public String path() {
        return path;
    }

    public boolean isOpenOn(LocalDate day) {
        return validTo == null || !day.isAfter(validTo);
    }
}
