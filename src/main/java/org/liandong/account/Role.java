package org.liandong.account;

/** What a post lets its holder do. The three officers exclude one another and read no business data. */
public enum Role {
    /** 经办: writes for the body. */
    CLERK,
    /** 领导: reads, adopts, gives notes. */
    LEADER,
    /** 秘书长: reads the overview, adopts and issues. */
    SECRETARY_GENERAL,
    /** 系统管理员: bodies, imports and accounts. */
    SYSTEM_ADMIN,
    /** 安全管理员: security settings. */
    SECURITY_ADMIN,
    /** 审计员: the audit log. */
    AUDITOR;

    /** One of the three officers (系统、安全、审计), each excluding the others. */
    public boolean officer() {
        return this == SYSTEM_ADMIN || this == SECURITY_ADMIN || this == AUDITOR;
    }

    /** Name of the authority that {@code hasRole} asks for. */
    public String authority() {
        return "ROLE_" + name();
    }
}
