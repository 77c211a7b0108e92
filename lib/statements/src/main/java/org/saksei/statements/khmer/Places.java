package org.saksei.statements.khmer;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.saksei.statements.Lexicon;
import org.saksei.statements.PlaceBasis;
import org.saksei.statements.StatedPlace;
import org.saksei.statements.khmer.Sense.Cue;

/// Where the figures of one sentence are: the place named nearest before the number, else one directly
/// behind it, else the country itself.
final class Places {

    /// How far behind its number a place may stand.
    private static final int BEHIND = 25;

    private final List<Piece> pieces;
    private final String text;
    private final @Nullable String home;

    /// @param home ISO 3166-1 alpha-3 code of the country the text is from, or null
    Places(List<Piece> pieces, String text, @Nullable String home) {
        this.pieces = pieces;
        this.text = text;
        this.home = home;
    }

    StatedPlace of(Hit hit) {
        StatedPlace before = null;
        for (int index = 0; index < pieces.size(); index++) {
            Piece piece = pieces.get(index);
            StatedPlace place = place(index);
            if (place == null) {
                continue;
            }
            if (piece.end() <= hit.at()) {
                before = place;
            } else if (before == null && piece.start() - hit.unitEnd() <= BEHIND && isLed(index)) {
                return place;
            }
        }
        return before != null ? before : new StatedPlace(home, null, PlaceBasis.INFERRED);
    }

    /// The place a piece names, unless somebody came from there.
    private @Nullable StatedPlace place(int index) {
        Piece piece = pieces.get(index);
        Piece lead = index == 0 ? null : pieces.get(index - 1);
        int start = lead != null && isLead(lead) ? lead.start() : piece.start();
        String before = text.substring(Math.max(0, start - 12), start).stripTrailing();
        if (before.endsWith("មកពី") || isDateline(piece.end())) {
            return null;
        }
        String words = text.substring(piece.start(), piece.end());
        return switch (piece.sense()) {
            case Sense.Where(Lexicon.Place place) -> new StatedPlace(place.code(), words, PlaceBasis.STATED);
            case Sense.Land(Lexicon.Country country) ->
                lead != null && (lead.is(Cue.COUNTRY) || lead.is(Cue.IN))
                        ? new StatedPlace(country.code(), words, PlaceBasis.STATED)
                        : null;
            case Sense.Thing _ -> null;
            case Sense.Happened _ -> null;
            case Sense.Property _ -> null;
            case Sense.Voice _ -> null;
            case Cue _ -> null;
        };
    }

    /// "ភ្នំពេញ៖ …": where a text was written.
    private boolean isDateline(int end) {
        int next = end;
        while (next < text.length() && text.charAt(next) == ' ') {
            next++;
        }
        boolean colon = next < text.length() && (text.charAt(next) == '៖' || text.charAt(next) == ':');
        String behind = colon
                ? text.substring(next + 1, Math.min(text.length(), next + 4)).strip()
                : "";
        return colon && (behind.isEmpty() || !Character.isDigit(behind.charAt(0)));
    }

    private static boolean isLead(Piece piece) {
        return piece.is(Cue.PROVINCE) || piece.is(Cue.COUNTRY) || piece.is(Cue.IN);
    }

    private boolean isLed(int index) {
        return index > 0 && isLead(pieces.get(index - 1));
    }
}
