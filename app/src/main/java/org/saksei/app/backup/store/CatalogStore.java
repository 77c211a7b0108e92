package org.saksei.app.backup.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Reads from PostgreSQL's own catalog which statements make the database anew.
///
/// Not from the migrations: tables of record types are made by packs at run time, and a backup must come
/// back with the very migrations it had, so that the newer ones of a newer program find the rows they
/// are written for. PostgreSQL prints definitions itself (`pg_get_…def`), so we only put them in an
/// order. What we do not know how to carry (partitions, row security, rules, large objects …) is refused
/// when the backup is written, not lost.
public final class CatalogStore {

    /// Our objects: in no schema of the system and no part of an extension.
    private static final String OURS = """
            n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
              and not exists (select from pg_depend e where e.objid = %1$s.oid and e.deptype = 'e')
            """;

    private static final String EXTENSIONS = """
            select format('create extension if not exists %I with schema %I', x.extname, n.nspname)
              from pg_extension x join pg_namespace n on n.oid = x.extnamespace
             where x.extname <> 'plpgsql' order by x.extname
            """;

    private static final String SCHEMAS = """
            select format('create schema %%I', n.nspname) from pg_namespace n
             where %s and n.nspname <> 'public' order by 1
            """.formatted(OURS.formatted("n"));

    private static final String ENUMS = """
            select format('create type %%I.%%I as enum (%%s)', n.nspname, t.typname,
                          (select string_agg(quote_literal(enumlabel), ', ' order by enumsortorder)
                             from pg_enum where enumtypid = t.oid))
              from pg_type t join pg_namespace n on n.oid = t.typnamespace
             where t.typtype = 'e' and %s order by t.oid
            """.formatted(OURS.formatted("t"));

    private static final String DOMAINS = """
            select format('create domain %%I.%%I as %%s%%s%%s%%s', n.nspname, t.typname,
                          format_type(t.typbasetype, t.typtypmod),
                          coalesce(' default ' || t.typdefault, ''),
                          case when t.typnotnull then ' not null' else '' end,
                          coalesce((select string_agg(format(' constraint %%I %%s', conname, pg_get_constraintdef(c.oid)), '' order by conname)
                                      from pg_constraint c where c.contypid = t.oid and c.contype = 'c'), ''))
              from pg_type t join pg_namespace n on n.oid = t.typnamespace
             where t.typtype = 'd' and %s order by t.oid
            """.formatted(OURS.formatted("t"));

    private static final String FUNCTIONS = """
            select pg_get_functiondef(p.oid)
              from pg_proc p join pg_namespace n on n.oid = p.pronamespace
             where p.prokind in ('f', 'p') and %s order by p.oid
            """.formatted(OURS.formatted("p"));

    private static final String SEQUENCE_OPTIONS = """
            format('increment by %s minvalue %s maxvalue %s start with %s cache %s%s',
                   q.seqincrement, q.seqmin, q.seqmax, q.seqstart, q.seqcache, case when q.seqcycle then ' cycle' else '' end)
            """;

    /// Identity columns make their sequences themselves.
    private static final String SEQUENCES = """
            select format('create sequence %%I.%%I as %%s %%s', n.nspname, c.relname, format_type(q.seqtypid, null), %s)
              from pg_class c join pg_namespace n on n.oid = c.relnamespace join pg_sequence q on q.seqrelid = c.oid
             where %s and not exists (select from pg_depend i where i.objid = c.oid and i.deptype = 'i')
             order by 1
            """.formatted(SEQUENCE_OPTIONS, OURS.formatted("c"));

    private static final String TABLES = """
            select format('create %%stable %%I.%%I (%%s)%%s',
                          case c.relpersistence when 'u' then 'unlogged ' else '' end, n.nspname, c.relname,
                          (select string_agg(
                                    format('%%I %%s', a.attname, format_type(a.atttypid, a.atttypmod))
                                    || case when a.attcollation <> t.typcollation
                                            then (select format(' collate %%I.%%I', cn.nspname, co.collname)
                                                    from pg_collation co join pg_namespace cn on cn.oid = co.collnamespace
                                                   where co.oid = a.attcollation) else '' end
                                    || case when a.attgenerated = 's' then format(' generated always as (%%s) stored', pg_get_expr(d.adbin, d.adrelid))
                                            when a.attgenerated = 'v' then format(' generated always as (%%s) virtual', pg_get_expr(d.adbin, d.adrelid))
                                            when a.attidentity <> '' then format(' generated %%s as identity (sequence name %%s %%s)',
                                                 case a.attidentity when 'a' then 'always' else 'by default' end,
                                                 q.seqrelid::regclass, %1$s)
                                            when d.adbin is not null then ' default ' || pg_get_expr(d.adbin, d.adrelid)
                                            else '' end
                                    || case when a.attnotnull then ' not null' else '' end,
                                    ', ' order by a.attnum)
                             from pg_attribute a
                             join pg_type t on t.oid = a.atttypid
                             left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
                             left join pg_sequence q on a.attidentity <> ''
                                  and q.seqrelid = pg_get_serial_sequence(c.oid::regclass::text, a.attname)::regclass
                            where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped),
                          coalesce(' with (' || array_to_string(c.reloptions, ', ') || ')', ''))
              from pg_class c join pg_namespace n on n.oid = c.relnamespace
             where c.relkind = 'r' and %2$s order by n.nspname, c.relname
            """.formatted(SEQUENCE_OPTIONS, OURS.formatted("c"));

    private static final String COPIED = """
            select format('%%I.%%I', n.nspname, c.relname),
                   array(select quote_ident(a.attname) from pg_attribute a
                          where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
                          order by a.attnum)
              from pg_class c join pg_namespace n on n.oid = c.relnamespace
             where c.relkind = 'r' and %s order by n.nspname, c.relname
            """.formatted(OURS.formatted("c"));

    /// Keys first, because foreign keys need them.
    private static final String CONSTRAINTS = """
            select format('alter table only %%I.%%I add constraint %%I %%s', n.nspname, c.relname, o.conname, pg_get_constraintdef(o.oid))
              from pg_constraint o join pg_class c on c.oid = o.conrelid join pg_namespace n on n.oid = c.relnamespace
             where o.contype in ('p', 'u', 'x', 'c', 'f') and %s
             order by array_position(array['p', 'u', 'x', 'c', 'f'], o.contype::text), n.nspname, c.relname, o.conname
            """.formatted(OURS.formatted("c"));

    private static final String INDEXES = """
            select pg_get_indexdef(i.indexrelid)
              from pg_index i join pg_class c on c.oid = i.indexrelid join pg_namespace n on n.oid = c.relnamespace
              join pg_class r on r.oid = i.indrelid
             where r.relkind = 'r' and %s and not exists (select from pg_constraint o where o.conindid = i.indexrelid and o.contype in ('p', 'u', 'x'))
             order by n.nspname, c.relname
            """.formatted(OURS.formatted("c"));

    private static final String STATISTICS = """
            select pg_get_statisticsobjdef(s.oid) from pg_statistic_ext s join pg_namespace n on n.oid = s.stxnamespace
             where %s order by n.nspname, s.stxname
            """.formatted(OURS.formatted("s"));

    private static final String VIEWS = """
            select format('create %%s %%I.%%I%%s as %%s', case c.relkind when 'm' then 'materialized view' else 'view' end,
                          n.nspname, c.relname, coalesce(' with (' || array_to_string(c.reloptions, ', ') || ')', ''),
                          rtrim(pg_get_viewdef(c.oid), ';'))
              from pg_class c join pg_namespace n on n.oid = c.relnamespace
             where c.relkind in ('v', 'm') and %s order by c.oid
            """.formatted(OURS.formatted("c"));

    private static final String VIEW_INDEXES = """
            select pg_get_indexdef(i.indexrelid)
              from pg_index i join pg_class c on c.oid = i.indexrelid join pg_namespace n on n.oid = c.relnamespace
              join pg_class r on r.oid = i.indrelid
             where r.relkind = 'm' and %s order by n.nspname, c.relname
            """.formatted(OURS.formatted("c"));

    private static final String TRIGGERS = """
            select pg_get_triggerdef(t.oid)
                   || case t.tgenabled when 'D' then format('; alter table %%s disable trigger %%I', c.oid::regclass, t.tgname)
                                       when 'A' then format('; alter table %%s enable always trigger %%I', c.oid::regclass, t.tgname)
                                       when 'R' then format('; alter table %%s enable replica trigger %%I', c.oid::regclass, t.tgname)
                                       else '' end
              from pg_trigger t join pg_class c on c.oid = t.tgrelid join pg_namespace n on n.oid = c.relnamespace
             where not t.tgisinternal and %s order by n.nspname, c.relname, t.tgname
            """.formatted(OURS.formatted("c"));

    private static final String SEQUENCE_OWNERS = """
            select format('alter sequence %%s owned by %%s.%%I', c.oid::regclass, p.refobjid::regclass, a.attname)
              from pg_class c join pg_namespace n on n.oid = c.relnamespace
              join pg_depend p on p.objid = c.oid and p.deptype = 'a' and p.refclassid = 'pg_class'::regclass
              join pg_attribute a on a.attrelid = p.refobjid and a.attnum = p.refobjsubid
             where c.relkind = 'S' and %s order by 1
            """.formatted(OURS.formatted("c"));

    private static final String COMMENTS =
            """
            select format('comment on schema %%I is %%L', n.nspname, obj_description(n.oid, 'pg_namespace'))
              from pg_namespace n
             where %1$s and n.nspname <> 'public' and obj_description(n.oid, 'pg_namespace') is not null
            union all
            select format('comment on %%s %%s is %%L',
                          case c.relkind when 'r' then 'table' when 'v' then 'view' when 'm' then 'materialized view'
                                         when 'S' then 'sequence' else 'index' end,
                          c.oid::regclass, obj_description(c.oid, 'pg_class'))
              from pg_class c join pg_namespace n on n.oid = c.relnamespace
             where %2$s and c.relkind in ('r', 'v', 'm', 'S', 'i') and obj_description(c.oid, 'pg_class') is not null
            union all
            select format('comment on column %%s.%%I is %%L', c.oid::regclass, a.attname, col_description(c.oid, a.attnum))
              from pg_class c join pg_namespace n on n.oid = c.relnamespace join pg_attribute a on a.attrelid = c.oid
             where %2$s and c.relkind in ('r', 'v', 'm') and col_description(c.oid, a.attnum) is not null
            union all
            select format('comment on %%s %%s is %%L', case p.prokind when 'p' then 'procedure' else 'function' end,
                          p.oid::regprocedure, obj_description(p.oid, 'pg_proc'))
              from pg_proc p join pg_namespace n on n.oid = p.pronamespace
             where %3$s and obj_description(p.oid, 'pg_proc') is not null
            union all
            select format('comment on type %%s is %%L', t.oid::regtype, obj_description(t.oid, 'pg_type'))
              from pg_type t join pg_namespace n on n.oid = t.typnamespace
             where %4$s and t.typtype in ('e', 'd') and obj_description(t.oid, 'pg_type') is not null
            order by 1
            """.formatted(OURS.formatted("n"), OURS.formatted("c"), OURS.formatted("p"), OURS.formatted("t"));

    /// Sequences do not follow transactions, so their state is read last and is never behind the rows.
    private static final String SEQUENCE_STATES = """
            select format('select setval(%%L, %%s)', format('%%I.%%I', s.schemaname, s.sequencename), s.last_value)
              from pg_sequences s
              join pg_namespace n on n.nspname = s.schemaname
              join pg_class c on c.relnamespace = n.oid and c.relname = s.sequencename
             where s.last_value is not null and %s order by 1
            """.formatted(OURS.formatted("c"));

    private static final String UNSUPPORTED =
            """
            select format('%%s (%%s)', c.oid::regclass,
                          case when c.relkind = 'p' then 'partitioned table' when c.relkind = 'f' then 'foreign table'
                               when c.relispartition then 'partition' when c.relrowsecurity then 'row security' else 'inheritance' end)
              from pg_class c join pg_namespace n on n.oid = c.relnamespace
             where %1$s and (c.relkind in ('p', 'f') or c.relispartition or c.relrowsecurity
                             or exists (select from pg_inherits h where h.inhrelid = c.oid and c.relkind = 'r'))
            union all
            select format('%%s (composite or range type)', t.oid::regtype) from pg_type t join pg_namespace n on n.oid = t.typnamespace
             where %2$s and (t.typtype = 'r' or t.typtype = 'c' and exists (select from pg_class k where k.oid = t.typrelid and k.relkind = 'c'))
            union all
            select format('%%s (aggregate)', p.oid::regprocedure) from pg_proc p join pg_namespace n on n.oid = p.pronamespace
             where %3$s and p.prokind in ('a', 'w')
            union all
            select format('%%s (rule on %%s)', u.rulename, c.oid::regclass)
              from pg_rewrite u join pg_class c on c.oid = u.ev_class join pg_namespace n on n.oid = c.relnamespace
             where %1$s and u.rulename <> '_RETURN'
            union all
            select 'a large object' where exists (select from pg_largeobject_metadata)
            """.formatted(OURS.formatted("c"), OURS.formatted("t"), OURS.formatted("p"));

    private CatalogStore() {}

    /// Locks every table against changes of its shape, and reads what there is.
    ///
    /// @param connection in a transaction
    public static Catalog read(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            // With nothing on the path PostgreSQL prints every name with its schema.
            statement.execute("set local search_path = ''");
            List<Catalog.Table> tables = tables(statement);
            for (Catalog.Table table : tables) {
                statement.execute("lock table only " + table.name() + " in access share mode");
            }
            List<String> before = new ArrayList<>(List.of("set local check_function_bodies = off"));
            for (String query : List.of(SCHEMAS, EXTENSIONS, ENUMS, DOMAINS, SEQUENCES, FUNCTIONS, TABLES)) {
                before.addAll(strings(statement, query));
            }
            List<String> after = new ArrayList<>();
            for (String query : List.of(
                    CONSTRAINTS,
                    INDEXES,
                    STATISTICS,
                    VIEWS,
                    VIEW_INDEXES,
                    TRIGGERS,
                    SEQUENCE_OWNERS,
                    COMMENTS,
                    SEQUENCE_STATES)) {
                after.addAll(strings(statement, query));
            }
            return new Catalog(before, tables, after);
        }
    }

    /// What a backup could not carry; empty when all can be.
    public static List<String> unsupported(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            return strings(statement, UNSUPPORTED);
        }
    }

    /// Whether there is nothing of anybody's in the database.
    public static boolean isEmpty(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            return strings(statement, SCHEMAS).isEmpty() && tables(statement).isEmpty();
        }
    }

    public static void execute(Connection connection, List<String> statements) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("set local search_path = ''");
            for (String each : statements) {
                statement.execute(each);
            }
        }
    }

    private static List<Catalog.Table> tables(Statement statement) throws SQLException {
        List<Catalog.Table> tables = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery(COPIED)) {
            while (rows.next()) {
                String[] columns = (String[]) rows.getArray(2).getArray();
                tables.add(new Catalog.Table(rows.getString(1), Arrays.asList(columns)));
            }
        }
        return tables;
    }

    private static List<String> strings(Statement statement, String query) throws SQLException {
        List<String> strings = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                strings.add(rows.getString(1));
            }
        }
        return strings;
    }
}
