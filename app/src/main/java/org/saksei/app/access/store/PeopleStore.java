package org.saksei.app.access.store;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Rows of `access.person` and `access.person_role`.
public final class PeopleStore {

    private static final String SELECT = """
            select p.*, coalesce(array_agg(r.role order by r.role) filter (where r.role is not null), '{}') as roles
              from access.person p left join access.person_role r on r.person_id = p.id
            """;

    /// A row with its roles' names.
    public record Row(
            UUID id,
            String account,
            String shownName,
            @Nullable String agency,
            Set<String> roles,
            boolean disabled,
            boolean fictional) {

        public Row {
            roles = Set.copyOf(roles);
        }
    }

    private static final RowMapper<Row> MAPPER = (row, number) -> new Row(
            row.getObject("id", UUID.class),
            row.getString("account"),
            row.getString("shown_name"),
            row.getString("agency"),
            Set.of((String[]) row.getArray("roles").getArray()),
            row.getBoolean("disabled"),
            row.getBoolean("fictional"));

    private final JdbcClient sql;

    public PeopleStore(JdbcClient sql) {
        this.sql = sql;
    }

    /// @return the new id, or nothing when the account's name is taken
    public Optional<UUID> add(
            String account, String shownName, @Nullable String agency, String passwordHash, boolean fictional) {
        return sql.sql("""
                        insert into access.person (account, shown_name, agency, password_hash, fictional)
                        values (:account, :shownName, :agency, :passwordHash, :fictional)
                        on conflict (account) do nothing returning id
                        """)
                .param("account", account)
                .param("shownName", shownName)
                .param("agency", agency)
                .param("passwordHash", passwordHash)
                .param("fictional", fictional)
                .query(UUID.class)
                .optional();
    }

    public void setRoles(UUID person, Set<String> roles) {
        sql.sql("delete from access.person_role where person_id = :person")
                .param("person", person)
                .update();
        for (String role : roles) {
            sql.sql("insert into access.person_role (person_id, role) values (:person, :role)")
                    .param("person", person)
                    .param("role", role)
                    .update();
        }
    }

    public void setDisabled(UUID person, boolean disabled) {
        sql.sql("update access.person set disabled = :disabled where id = :person")
                .param("disabled", disabled)
                .param("person", person)
                .update();
    }

    public void setPasswordHash(UUID person, String passwordHash) {
        sql.sql("update access.person set password_hash = :hash, password_at = now() where id = :person")
                .param("hash", passwordHash)
                .param("person", person)
                .update();
    }

    public Optional<Row> find(String account) {
        return sql.sql(SELECT + " where p.account = :account group by p.id")
                .param("account", account)
                .query(MAPPER)
                .optional();
    }

    public Optional<String> findPasswordHash(String account) {
        return sql.sql("select password_hash from access.person where account = :account")
                .param("account", account)
                .query(String.class)
                .optional();
    }

    public List<Row> list() {
        return sql.sql(SELECT + " group by p.id order by p.account")
                .query(MAPPER)
                .list();
    }
}
