package org.saksei.statements.reading;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.saksei.statements.Attribute;
import org.saksei.statements.CountedClass;
import org.saksei.statements.number.WordList;

/// Settles class and properties of a figure once its whole, its partner and its event are known.
final class SettledTraits {

    /// How the dimensions of a figure are listed.
    private static final List<String> ORDER =
            List.of("sex", "age", "citizenship", "form", "status", "scope", "role", "from", "to");

    /// Persons who are victims where a form of trafficking is told of them; a teacher trained on
    /// it is none.
    private static final Set<String> POSSIBLE_VICTIMS = WordList.of("""
            person individual woman man girl boy child minor juvenile adult female male worker
            migrant national foreigner laborer labourer youth teenager adolescent refugee bride
            fisherman fisher infant baby sibling daughter son immigrant orphan prostitute maid
            sister brother human idp seafarer crew schoolgirl schoolboy kid returnee wife mother
            other beggar rohingya yezidi dancer nanny villager picker student inmate prisoner detainee
            passenger employee crewman apprentice trainee farmhand deckhand seaman sailor miner weaver
            housemaid helper servant carer cleaner waitress masseuse hostess model entertainer resident
            tourist jobseeker job-seeker recruit runaway captive hostage family household descendant
            compatriot countryman girlfriend stripper stepdaughter niece nephew grandchild twin widow
            evacuee escapee deportee castaway porter loader fishworker herder shepherd fieldworker
            farmworker bricklayer mother-to-be toddler newborn cousin housekeeper cook domestic
            trafficked-person footballer athlete singer babysitter hawker vendor scavenger ragpicker
            soldier-child pupil freshman undergraduate intern applicant asylum-seeker
            """);

    /// What is done to people who learn of a form of trafficking and are no victims of it.
    private static final Set<String> TAUGHT = WordList.of("""
            trained educated informed reached employed hired assigned attended participated
            sensitized taught briefed warned deployed dedicated surveyed targeted
            """);

    /// Who acts for the state when accused.
    private static final Set<String> OFFICIALS = WordList.of("""
            official officer policeman policewoman soldier judge prosecutor diplomat mayor inspector
            governor minister commander sergeant lieutenant colonel general magistrate consul
            ambassador legislator servicemember peacekeeper policeperson constable captain
            major superintendent commissioner warden jailer senator councillor councilor councilman gendarme
            lawmaker parliamentarian detective bureaucrat attaché bailiff clerk-of-court deputy-governor marshal
            """);

    private static final BigDecimal ADULT = BigDecimal.valueOf(18);

    static boolean isOfficial(String lemma) {
        return OFFICIALS.contains(lemma);
    }

    /// "officer", and the "servant" of "civil servants".
    private static boolean isOfficial(Figure figure) {
        boolean servant = "servant".equals(figure.lemma)
                && figure.hasNoun()
                && SERVICES.contains(figure.sentence.lower(Math.max(0, figure.nounTo - 2)));
        boolean guard = "guard".equals(figure.lemma)
                && figure.hasNoun()
                && GUARDED.contains(figure.sentence.lower(Math.max(0, figure.nounTo - 2)));
        boolean employee = ("employee".equals(figure.lemma) || "worker".equals(figure.lemma))
                && figure.hasNoun()
                && EMPLOYED.contains(figure.sentence.lower(Math.max(0, figure.nounTo - 2)));
        return servant || guard || employee || figure.lemma != null && OFFICIALS.contains(figure.lemma);
    }

    private static final Set<String> GUARDED = Set.of("border", "prison", "coast", "national", "jail");

    private static final Set<String> EMPLOYED = Set.of(
            "municipal", "state", "government", "public", "immigration", "customs", "court", "ministry", "embassy");

    private static final Set<String> SERVICES = Set.of("civil", "public", "state", "government");

    private static final Set<String> MOVING = Set.of("come", "arrived", "sent", "brought", "flown", "fled", "rescued");

    private static final Set<String> RETURNED = Set.of(
            "returned",
            "repatriated",
            "deported",
            "expelled",
            "returning",
            "brought home",
            "brought back",
            "sent back",
            "taken back",
            "come back");

    /// Takes over what is said of the whole or of the figure compared, and drops what nobody says
    /// of such a thing.
    static void settle(Figure figure) {
        Figure source = source(figure);
        if (source != null) {
            List<Attribute> own = List.copyOf(figure.attributes);
            source.attributes.stream()
                    .filter(attribute ->
                            own.stream().noneMatch(other -> other.dimension().equals(attribute.dimension())))
                    .forEach(figure::attribute);
        }
        if (source != null && source == figure.whole) {
            banded(figure, source);
        }
        if (figure.suffers && figure.type == CountedClass.PERSON) {
            figure.type = CountedClass.VICTIM;
        }
        boolean told = figure.has("form") || figure.has("status");
        if (source != null) {
            figure.merelyIn |= source.merelyIn;
            figure.cameBack |= source.cameBack;
        }
        if (figure.type == CountedClass.PERSON && told && !figure.merelyIn) {
            boolean taught = figure.event != null && TAUGHT.contains(figure.event);
            boolean people =
                    figure.lemma == null || POSSIBLE_VICTIMS.contains(figure.lemma) || figure.has("citizenship");
            figure.type = people && !taught ? CountedClass.VICTIM : CountedClass.PERSON;
            figure.attributes.removeIf(
                    attribute -> !(people && !taught) && attribute.dimension().equals("form"));
        }
        if (figure.type == CountedClass.PERPETRATOR && isOfficial(figure)) {
            figure.attribute(Attribute.of("role", "official"));
        }
        boolean banded = figure.attributes.stream()
                .anyMatch(attribute -> attribute.dimension().equals("age") && attribute.value() == null);
        figure.attributes.removeIf(
                attribute -> banded && attribute.dimension().equals("age") && attribute.value() != null);
        origins(figure);
        CountedClass type = figure.type;
        figure.attributes.removeIf(attribute -> !says(type, attribute.dimension()));
        figure.attributes.sort(Comparator.comparingInt(attribute -> rank(attribute.dimension())));
    }

    /// "379 children between 10 and 13, 211 of them girls": the girls are of that age too.
    private static void banded(Figure figure, Figure whole) {
        boolean child = figure.attributes.stream()
                .filter(attribute -> attribute.dimension().equals("age"))
                .allMatch(attribute -> "child".equals(attribute.value()));
        whole.attributes.stream()
                .filter(attribute ->
                        child && figure.has("age") && attribute.dimension().equals("age"))
                .filter(attribute ->
                        attribute.below() != null && attribute.below().compareTo(ADULT) <= 0)
                .toList()
                .forEach(figure::attribute);
    }

    private static int rank(String dimension) {
        int rank = ORDER.indexOf(dimension);
        return rank < 0 ? ORDER.size() : rank;
    }

    /// How many wholes and partners stand above it: they are settled first.
    static int depth(Figure figure) {
        int depth = 0;
        Figure at = figure;
        while (depth < 8 && at != null) {
            at = source(at);
            depth++;
        }
        return depth;
    }

    /// The figure whose properties a figure shares.
    private static @Nullable Figure source(Figure figure) {
        if (figure.again != null) {
            return figure.again;
        }
        Figure level = figure.namesake;
        if (figure.isChange() && figure.whole == null && level != null && level.isLevel()) {
            return level;
        }
        return figure.whole != null ? figure.whole : figure.baseOf != null ? figure.baseOf : figure.restates;
    }

    private static boolean says(@Nullable CountedClass type, String dimension) {
        if (type == null) {
            return true;
        }
        return switch (type) {
            case EVENT -> !Set.of("sex", "age", "citizenship", "status", "from").contains(dimension);
            case VICTIM -> !dimension.equals("role");
            case PERPETRATOR -> !dimension.equals("status");
            case PERSON -> !Set.of("status", "role").contains(dimension);
            case ENTITY, MONEY, OTHER -> false;
        };
    }

    /// "Ten victims from Borelia" are Borelians, unless they were sent back from there.
    private static void origins(Figure figure) {
        boolean returned = figure.cameBack || figure.event != null && RETURNED.contains(figure.event);
        List<Attribute> all = List.copyOf(figure.attributes);
        boolean known = figure.has("citizenship");
        for (Attribute attribute : all) {
            if (attribute.dimension().equals("from") && !returned) {
                figure.attributes.remove(attribute);
                if (known) {
                    away(figure, attribute);
                } else if (attribute.value() != null) {
                    figure.attribute(Attribute.of("citizenship", attribute.value()));
                }
            }
        }
    }

    /// "ten Borelians from Lo": who has another citizenship came back from there.
    private static void away(Figure figure, Attribute from) {
        boolean other = figure.attributes.stream()
                .filter(attribute -> attribute.dimension().equals("citizenship"))
                .map(Attribute::value)
                .noneMatch(value -> value == null || value.equals(from.value()) || value.equals("foreign"));
        boolean moving = figure.event != null && MOVING.contains(figure.event);
        if (other && moving) {
            figure.attribute(from);
        }
    }
}
