package org.liandong.law.procedure;

/** The law's procedures for tests of other packages that need no portal. */
public final class ProceduresFixture {

    private ProceduresFixture() {}

    public static Procedures procedures() {
        return new Procedures();
    }
}
