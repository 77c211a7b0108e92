package org.saksei.linkage.splink;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads a condition of Splink, whatever its quoting, case and casts.
final class SqlParser {
    private static final Pattern TOKEN = Pattern.compile(
            "\\s*(?:(\"(?:[^\"]|\"\")+\"|`[^`]+`)|('(?:[^']|'')*')|([0-9]+(?:\\.[0-9]+)?(?:[eE][+-]?[0-9]+)?)"
                    + "|([A-Za-z_][A-Za-z_0-9]*)|(::|>=|<=|<>|!=|[=<>(),.*/+\\-\\[\\]]))");

    /// The text from where it could not be understood.
    static final class NotUnderstood extends Exception {
        private static final long serialVersionUID = 1;

        NotUnderstood(String at) {
            super(
                    at.strip().isEmpty()
                            ? "the end"
                            : at.strip().substring(0, Math.min(40, at.strip().length())));
        }
    }

    private record Token(char kind, String text, int at) {}

    private final String sql;
    private final List<Token> tokens = new ArrayList<>();
    private int next;

    private SqlParser(String sql) throws NotUnderstood {
        this.sql = sql;
        Matcher matcher = TOKEN.matcher(sql);
        int at = 0;
        while (!sql.substring(at).isBlank()) {
            if (!matcher.find(at) || matcher.start() != at) {
                throw new NotUnderstood(sql.substring(at));
            }
            tokens.add(token(matcher, at));
            at = matcher.end();
        }
    }

    private static Token token(Matcher m, int at) {
        if (m.group(1) != null) {
            String quoted = m.group(1);
            return new Token('q', quoted.substring(1, quoted.length() - 1).replace("\"\"", "\""), at);
        }
        if (m.group(2) != null) {
            return new Token(
                    's', m.group(2).substring(1, m.group(2).length() - 1).replace("''", "'"), at);
        }
        if (m.group(3) != null) {
            return new Token('n', m.group(3), at);
        }
        return m.group(4) != null ? new Token('w', m.group(4), at) : new Token('o', m.group(5), at);
    }

    static Sql parse(String sql) throws NotUnderstood {
        if (sql.strip().toUpperCase(Locale.ROOT).equals("ELSE")) {
            return new Sql.Else();
        }
        SqlParser parser = new SqlParser(sql);
        Sql read = parser.or();
        if (parser.next < parser.tokens.size()) {
            throw parser.here();
        }
        return read;
    }

    private NotUnderstood here() {
        return new NotUnderstood(next < tokens.size() ? sql.substring(tokens.get(next).at) : "");
    }

    private boolean word(String word) {
        boolean is = next < tokens.size()
                && tokens.get(next).kind == 'w'
                && tokens.get(next).text.equalsIgnoreCase(word);
        next += is ? 1 : 0;
        return is;
    }

    private boolean sign(String sign) {
        boolean is = next < tokens.size()
                && tokens.get(next).kind == 'o'
                && tokens.get(next).text.equals(sign);
        next += is ? 1 : 0;
        return is;
    }

    private void expect(String sign) throws NotUnderstood {
        if (!sign(sign)) {
            throw here();
        }
    }

    private Sql or() throws NotUnderstood {
        List<Sql> parts = new ArrayList<>(List.of(and()));
        while (word("or")) {
            parts.add(and());
        }
        return parts.size() == 1 ? parts.getFirst() : new Sql.Or(parts);
    }

    private Sql and() throws NotUnderstood {
        List<Sql> parts = new ArrayList<>(List.of(not()));
        while (word("and")) {
            parts.add(not());
        }
        return parts.size() == 1 ? parts.getFirst() : new Sql.And(parts);
    }

    private Sql not() throws NotUnderstood {
        return word("not") ? new Sql.Not(not()) : predicate();
    }

    private Sql predicate() throws NotUnderstood {
        Sql left = scalar();
        if (word("is")) {
            boolean negated = word("not");
            if (!word("null")) {
                throw here();
            }
            return negated ? new Sql.Not(new Sql.IsNull(left)) : new Sql.IsNull(left);
        }
        for (String operator : List.of("=", ">=", "<=", ">", "<")) {
            if (sign(operator)) {
                return new Sql.Compared(operator, left, scalar());
            }
        }
        return left;
    }

    private Sql scalar() throws NotUnderstood {
        Sql value = factor();
        while (true) {
            if (sign("-")) {
                value = new Sql.Call("-", List.of(value, factor()));
            } else if (sign("/")) {
                value = new Sql.Call("/", List.of(value, factor()));
            } else if (sign("::")) {
                type();
            } else {
                return value;
            }
        }
    }

    private void type() throws NotUnderstood {
        if (next >= tokens.size() || tokens.get(next).kind != 'w') {
            throw here();
        }
        next++;
        if (sign("(")) {
            while (!sign(")")) {
                next++;
            }
        }
    }

    private Sql factor() throws NotUnderstood {
        if (next >= tokens.size()) {
            throw here();
        }
        if (sign("(")) {
            Sql inside = or();
            expect(")");
            return inside;
        }
        Token token = tokens.get(next++);
        return switch (token.kind) {
            case 'n' -> new Sql.Number(Double.parseDouble(token.text));
            case 's' -> new Sql.Text(token.text);
            case 'q' -> column(token.text);
            case 'w' -> wordOrCall(token);
            default -> {
                next--;
                throw here();
            }
        };
    }

    private Sql wordOrCall(Token token) throws NotUnderstood {
        String name = token.text.toLowerCase(Locale.ROOT);
        if (name.equals("cast") || name.equals("try_cast")) {
            expect("(");
            Sql inside = scalar();
            if (!word("as")) {
                throw here();
            }
            type();
            expect(")");
            return inside;
        }
        if (sign("(")) {
            List<Sql> arguments = new ArrayList<>();
            while (!sign(")")) {
                arguments.add(or());
                sign(",");
            }
            return new Sql.Call(name, arguments);
        }
        boolean side = name.equals("l") || name.equals("r");
        if (side && sign(".")) {
            return new Sql.Column(tokens.get(next++).text, name.equals("l"));
        }
        return column(token.text);
    }

    private Sql column(String name) throws NotUnderstood {
        boolean left = name.endsWith("_l");
        if (!left && !name.endsWith("_r")) {
            next--;
            throw here();
        }
        return new Sql.Column(name.substring(0, name.length() - 2), left);
    }
}
