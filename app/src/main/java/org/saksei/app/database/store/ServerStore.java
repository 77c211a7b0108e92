package org.saksei.app.database.store;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;

/// What is asked of the server before there is a pool of connections.
public final class ServerStore {

    private ServerStore() {}

    /// What a server says about itself.
    ///
    /// @param version `server_version_num`, for example 180006
    /// @param encoding of the database
    public record Facts(int version, String encoding) {}

    /// Makes the role and the database of the application where they are missing.
    ///
    /// The application's role owns its database and is no superuser: the server's files stay out of its
    /// reach.
    public static void ensureDatabase(String url, String superuser, String user, String password) {
        try (Connection connection = connect(url, superuser, password);
                Statement statement = connection.createStatement()) {
            if (!exists(statement, "select 1 from pg_roles where rolname = '" + user + "'")) {
                statement.execute("create role " + user + " login password '" + password + "'");
            }
            if (!exists(statement, "select 1 from pg_database where datname = '" + user + "'")) {
                statement.execute("create database " + user + " owner " + user);
                statement.execute("revoke connect on database " + user + " from public");
            }
        } catch (SQLException failure) {
            throw new IllegalStateException("the embedded server does not take its own password", failure);
        }
    }

    public static Facts facts(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "select current_setting('server_version_num')::int, current_setting('server_encoding')")) {
            row.next();
            return new Facts(row.getInt(1), row.getString(2));
        }
    }

    private static boolean exists(Statement statement, String query) throws SQLException {
        try (ResultSet rows = statement.executeQuery(query)) {
            return rows.next();
        }
    }

    private static Connection connect(String url, String user, String password) throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", user);
        properties.setProperty("password", password);
        properties.setProperty("ApplicationName", "saksei-start");
        return DriverManager.getConnection(url, properties);
    }
}
