package org.liandong.congress;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.liandong.testing.PortalTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** The rule in Java and the rule in SQL say the same of every record and reader. */
@PortalTest
@Transactional
class VisibilityTests {

    @Autowired
    JdbcClient jdbc;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34, 55, 89})
    void javaAndSqlAgreeOnRandomTreesRecordsAndReaders(long seed) {
        Random random = new Random(seed);
        List<Reader> tree = tree(random, 20 + random.nextInt(200));
        List<Sharing> records = new ArrayList<>();
        for (int i = 0; i < 400; i++) {
            records.add(record(random, tree));
        }
        store(records);
        int seen = 0;
        for (int i = 0; i < 60; i++) {
            Reader reader = any(random, tree);
            Set<Integer> bySql = bySql(reader);
            assertThat(bySql).as("seed %d, reader %s", seed, reader).isEqualTo(byJava(records, reader));
            seen += bySql.size();
        }
        assertThat(seen).as("the cases say something").isBetween(100, 400 * 60 - 100);
    }

    @Test
    void eachAudienceReachesWhomItNames() {
        Reader province = new Reader(1, "530000.");
        Reader prefecture = new Reader(2, "530000.530100.");
        Reader county = new Reader(3, "530000.530100.530102.");
        Reader sister = new Reader(4, "530000.530100.530103.");
        Reader township = new Reader(5, "530000.530100.530102.530102001.");
        Reader elsewhere = new Reader(6, "110000.");
        List<Reader> all = List.of(province, prefecture, county, sister, township, elsewhere);
        List<Sharing> records = List.of(
                Sharing.shared(county, Audience.OWN),
                Sharing.shared(county, Audience.UPWARD),
                Sharing.shared(county, Audience.DOWNWARD),
                Sharing.shared(county, Audience.LINE),
                Sharing.shared(county, Audience.NAMED).naming(List.of(4L, 6L)),
                Sharing.shared(county, Audience.ALL),
                Sharing.draft(county, Audience.ALL),
                Sharing.draft(county, Audience.NAMED).naming(List.of(4L)),
                Sharing.draft(county, Audience.UPWARD).published());
        List<Set<Long>> readers = List.of(
                Set.of(3L),
                Set.of(1L, 2L, 3L),
                Set.of(3L, 5L),
                Set.of(1L, 2L, 3L, 5L),
                Set.of(3L, 4L, 6L),
                Set.of(1L, 2L, 3L, 4L, 5L, 6L),
                Set.of(3L),
                Set.of(3L),
                Set.of(1L, 2L, 3L));
        store(records);
        for (int i = 0; i < records.size(); i++) {
            for (Reader reader : all) {
                boolean expected = readers.get(i).contains(reader.bodyId());
                assertThat(records.get(i).readableBy(reader))
                        .as("record %d, %s", i, reader)
                        .isEqualTo(expected);
                assertThat(bySql(reader).contains(i))
                        .as("record %d in SQL, %s", i, reader)
                        .isEqualTo(expected);
            }
        }
    }

    @Test
    void aPathThatOnlyBeginsAlikeIsNoDescendant() {
        Sharing record = Sharing.shared(new Reader(1, "53."), Audience.LINE);
        store(List.of(record));
        Reader alike = new Reader(2, "530.");
        assertThat(record.readableBy(alike)).isFalse();
        assertThat(bySql(alike)).isEmpty();
    }

    /** Segments of digits of different length, so that one may begin like another. */
    private static List<Reader> tree(Random random, int size) {
        List<Reader> tree = new ArrayList<>();
        Set<String> paths = new TreeSet<>();
        while (tree.size() < size) {
            String above = random.nextInt(12) == 0 || tree.isEmpty()
                    ? ""
                    : any(random, tree).path();
            String path = above + (random.nextBoolean() ? random.nextInt(30) : 530100 + random.nextInt(40)) + '.';
            if (path.chars().filter(c -> c == '.').count() <= 4 && paths.add(path)) {
                tree.add(new Reader(tree.size() + 1L, path));
            }
        }
        return tree;
    }

    private static Sharing record(Random random, List<Reader> tree) {
        Audience audience = Audience.values()[random.nextInt(Audience.values().length)];
        Reader owner = any(random, tree);
        Sharing sharing = random.nextInt(5) == 0 ? Sharing.draft(owner, audience) : Sharing.shared(owner, audience);
        List<Long> named = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            named.add(any(random, tree).bodyId());
        }
        return sharing.naming(named);
    }

    private static Reader any(Random random, List<Reader> tree) {
        return tree.get(random.nextInt(tree.size()));
    }

    private void store(List<Sharing> records) {
        jdbc.sql("drop table if exists shared_thing").update();
        jdbc.sql(
                        """
                        create temp table shared_thing (id int, owner_id bigint, owner_path text collate "C", audience text,
                                                        audience_chosen text, named_ids bigint[]) on commit drop
                        """)
                .update();
        jdbc.sql(
                        """
                        insert into shared_thing
                        select ord - 1, owner_id, owner_path, audience, chosen, named::bigint[]
                        from unnest(?, ?, ?, ?, ?) with ordinality r (owner_id, owner_path, audience, chosen, named, ord)
                        """)
                .params(
                        records.stream().map(Sharing::ownerId).toArray(Long[]::new),
                        records.stream().map(Sharing::ownerPath).toArray(String[]::new),
                        records.stream().map(r -> r.audience().name()).toArray(String[]::new),
                        records.stream().map(r -> r.audienceChosen().name()).toArray(String[]::new),
                        records.stream().map(VisibilityTests::array).toArray(String[]::new))
                .update();
    }

    private static String array(Sharing sharing) {
        return sharing.named().toString().replace('[', '{').replace(']', '}');
    }

    private Set<Integer> bySql(Reader reader) {
        return new TreeSet<>(jdbc.sql("select t.id from shared_thing t where " + Visibility.sql("t"))
                .params(Visibility.parameters(reader))
                .query(Integer.class)
                .list());
    }

    private static Set<Integer> byJava(List<Sharing> records, Reader reader) {
        Set<Integer> seen = new TreeSet<>();
        for (int i = 0; i < records.size(); i++) {
            if (records.get(i).readableBy(reader)) {
                seen.add(i);
            }
        }
        return seen;
    }
}
