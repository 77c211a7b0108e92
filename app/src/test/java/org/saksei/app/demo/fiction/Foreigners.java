package org.saksei.app.demo.fiction;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/// Draws invented names of people from abroad, each once.
final class Foreigners {

    private record Parts(List<String> families, List<String> given) {}

    private static final Map<String, Parts> PARTS = Map.of(
            "CHN",
            new Parts(
                    List.of(
                            "Guo", "Xie", "Tang", "Feng", "Cao", "Peng", "Zeng", "Pan", "Cai", "Jiang", "Yu", "Du",
                            "Shen"),
                    List.of(
                            "Shaorui",
                            "Weibin",
                            "Jianfu",
                            "Guangcai",
                            "Haobo",
                            "Zhenkun",
                            "Mingde",
                            "Yongqi",
                            "Debiao",
                            "Changhai",
                            "Rongfa",
                            "Liqun",
                            "Shunli",
                            "Baoshan",
                            "Tianyou",
                            "Qifeng",
                            "Hualin",
                            "Dongsen")),
            "KOR",
            new Parts(
                    List.of("Kwak", "Noh", "Ryu", "Seo", "Bae", "Shim", "Yoon", "Gil"),
                    List.of("Dongchul", "Kisuk", "Byungho", "Sangpil", "Jaehwan", "Wonsik", "Taegil", "Mansu")),
            "VNM",
            new Parts(
                    List.of("Nguyen", "Tran", "Pham", "Huynh", "Vo", "Dang", "Bui"),
                    List.of("Thi Be", "Thi Ut Muoi", "Thi Cam Tien", "Thi Kieu Oanh", "Thi My Duyen", "Thi Hong Dao")),
            "TWN",
            new Parts(
                    List.of("Hsieh", "Tseng", "Chiang", "Kuo", "Liao", "Hung"),
                    List.of("Chih-feng", "Kuo-tai", "Ming-tsung", "Wen-sheng", "Yao-ting", "Jung-fa")),
            "JPN",
            new Parts(
                    List.of("Hamazaki", "Kitagaki", "Morisue", "Nagatomi", "Okuyama", "Taniguchi"),
                    List.of("Kazuyoshi", "Mitsunori", "Shigetoshi", "Tatsuhiko", "Yukimasa")),
            "USA",
            new Parts(
                    List.of("Wexley", "Dunmire", "Harbaugh", "Pruett", "Tolliver", "Kessinger", "Ostrander"),
                    List.of("Curtis", "Harlan", "Leland", "Vernon", "Wendell", "Garrett", "Duane")),
            "FRA",
            new Parts(
                    List.of("Boulandet", "Chabreuil", "Garrigaud", "Lestrade", "Montcorbier", "Vaucelin"),
                    List.of("Gilles", "Thierry", "Fabrice", "Pascal", "Yvon", "Lionel")),
            "AUS",
            new Parts(
                    List.of("Bickersteth", "Coulthurst", "Dallimore", "Fennimore", "Greatrex", "Wathen"),
                    List.of("Darren", "Glenn", "Neville", "Trevor", "Warwick", "Clive")),
            "MYS",
            new Parts(
                    List.of("Chong", "Foo", "Khoo", "Liew", "Ooi", "Teoh"),
                    List.of("Boon Huat", "Chee Keat", "Kok Seng", "Soon Teik", "Wai Mun", "Yoke Fatt")));

    private static final int UNUSED_DRAWS = 1_000;

    private final Chance chance;
    private final Set<Name> used = new HashSet<>();

    Foreigners(Chance chance) {
        this.chance = chance;
    }

    /// A name nobody had before.
    Name name(String citizenship) {
        for (int i = 0; i < UNUSED_DRAWS; i++) {
            Name name = any(citizenship);
            if (used.add(name)) {
                return name;
            }
        }
        throw new IllegalStateException("the table of names is too short");
    }

    /// A name, perhaps somebody's already.
    Name any(String citizenship) {
        Parts parts = Objects.requireNonNull(PARTS.get(citizenship), citizenship);
        return Name.foreign(chance.oneOf(parts.families), chance.oneOf(parts.given));
    }
}
