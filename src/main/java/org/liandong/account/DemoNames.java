package org.liandong.account;

/** Invented names of persons, the same at every start. */
final class DemoNames {

    private static final String FAMILY =
            "\u738b\u674e\u5f20\u5218\u9648\u6768\u8d75\u9ec4\u5468\u5434\u5f90\u5b59\u80e1\u6731\u9ad8\u6797\u4f55\u90ed\u9a6c\u7f57\u6bb5\u6728\u5200\u5ca9";
    private static final String GIVEN =
            "\u654f\u5a1f\u519b\u78ca\u6d0b\u52c7\u8273\u6770\u6d9b\u660e\u8d85\u79c0\u971e\u5e73\u521a\u6842\u82b1\u6587\u71d5\u6ce2\u51ef\u5b81\u4e91\u96ea\u6885\u6676";

    private DemoNames() {}

    /** The n-th name; names repeat only after many. */
    static String of(int n) {
        int first = n % FAMILY.length();
        int second = n / FAMILY.length() % GIVEN.length();
        String name = "" + FAMILY.charAt(first) + GIVEN.charAt(second);
        return n % 3 == 0 ? name : name + GIVEN.charAt((n * 7 + 3) % GIVEN.length());
    }
}
