package org.liandong.congress.supervised;

/** 一府一委两院: what an organ under supervision belongs to. */
public enum Branch {
    GOVERNMENT,
    SUPERVISION_COMMISSION,
    COURT,
    PROCURATORATE
}
