package org.liandong.supervision;

import org.jspecify.annotations.Nullable;

/** 联动方式: how several congresses work on one matter (监督法 34). */
public enum MatterMode {
    /** 上下联动 (监督法 34(2)). */
    VERTICAL("vertical_joint_inspection"),
    /** 委托检查 (监督法 34(1)). */
    ENTRUSTED("commission_inspection"),
    /** 区域协同 (监督法 34(3)). */
    REGIONAL("regional_joint_inspection"),
    /** 上级单独: nobody else takes part. */
    UPPER_ALONE(null);

    private final @Nullable String power;

    MatterMode(@Nullable String power) {
        this.power = power;
    }

    /** Power of the competence table that the initiator needs for it; null for its own instrument alone. */
    @Nullable
    String power() {
        return power;
    }

    /** End of the message keys whose words differ from those of an invitation from above; empty for one. */
    public String words() {
        return switch (this) {
            case VERTICAL -> "";
            case ENTRUSTED -> ".entrusted";
            case REGIONAL -> ".regional";
            case UPPER_ALONE -> ".alone";
        };
    }

    /** Whether other congresses take part. */
    public boolean joint() {
        return this != UPPER_ALONE;
    }
}
