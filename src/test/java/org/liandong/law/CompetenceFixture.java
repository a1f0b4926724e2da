package org.liandong.law;

/** The competence table for tests of other packages. */
public final class CompetenceFixture {

    private CompetenceFixture() {}

    public static Competence competence() {
        return new Competence();
    }
}
