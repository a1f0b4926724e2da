package org.liandong.congress;

/** 对口领域: what an organ of a body is for; organs of one function along a line are counterparts. */
public enum OrganFunction {
    OFFICE,
    LEGISLATIVE_AFFAIRS,
    SUPERVISORY_AND_JUDICIAL,
    FINANCE_AND_ECONOMY,
    EDUCATION_SCIENCE_CULTURE_HEALTH,
    AGRICULTURE_AND_RURAL,
    ENVIRONMENT_AND_RESOURCES,
    ETHNIC_AFFAIRS,
    SOCIAL_DEVELOPMENT,
    DEPUTIES_AND_ELECTIONS,
    RESEARCH
}
