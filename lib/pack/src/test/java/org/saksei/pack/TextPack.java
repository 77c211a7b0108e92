package org.saksei.pack;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A pack folder written as text in a test, with its siblings.
final class TextPack implements PackSource {

    private final String name;
    private final Map<String, byte[]> files = new LinkedHashMap<>();
    private final Map<String, TextPack> siblings = new LinkedHashMap<>();

    TextPack(String name) {
        this.name = name;
    }

    /// The smallest pack that counts something: victims with a sex, a birth date and a case.
    static TextPack small() {
        return new TextPack("small")
                .with("pack.yaml", """
                        pack: small
                        version: "1.0"
                        title: {en: Small, km: តូច}
                        languages: [en, km]
                        source: made up
                        """)
                .with("codes/lists.yaml", """
                        source: made up
                        lists:
                          sex: {title: {en: Sex, km: ភេទ}}
                          age: {title: {en: Age, km: អាយុ}}
                          purpose: {title: {en: Purpose, km: គោលបំណង}}
                        """)
                .with(
                        "codes/sex.csv",
                        "code,text_en,text_km,parent,from,to,source\nF,Female,ស្រី,,,,\nM,Male,ប្រុស,,,,\n")
                .with(
                        "codes/age.csv",
                        "code,text_en,text_km,parent,from,to,source\n0-14,0 to 14,០-១៤,,0,14,\n15+,15 and over,១៥+,,15,,\n")
                .with(
                        "codes/purpose.csv",
                        "code,text_en,text_km,parent,from,to,source\nsex,Sexual,ផ្លូវភេទ,,,,\nlabour,Labour,ពលកម្ម,,,,\n")
                .with("register/case.yaml", """
                        record: case
                        title: {en: Case, km: សំណុំរឿង}
                        ictip: event
                        key: [case_no]
                        source: made up
                        fields:
                          case_no: {type: text, max: 40, required: true, title: {en: Number, km: លេខ}}
                          opened_on: {type: date, title: {en: Opened, km: បើក}}
                          workers: {type: integer, title: {en: Workers, km: កម្មករ}}
                          debt: {type: decimal, title: {en: Debt, km: បំណុល}}
                        """)
                .with("register/victim.yaml", """
                        record: victim
                        title: {en: Victim, km: ជនរងគ្រោះ}
                        ictip: victim
                        key: [victim_no]
                        linkage: victims
                        source: made up
                        fields:
                          victim_no: {type: text, title: {en: Number, km: លេខ}}
                          name: {type: text, personal: true, title: {en: Name, km: ឈ្មោះ}}
                          case: {type: reference, to: case, title: {en: Case, km: សំណុំរឿង}}
                          sex: {type: code, list: sex, title: {en: Sex, km: ភេទ}}
                          purposes: {type: codes, list: purpose, title: {en: Purposes, km: គោលបំណង}}
                          birth_date: {type: date, personal: true, title: {en: Born, km: កើត}}
                          rescued_on: {type: date, title: {en: Rescued, km: សង្គ្រោះ}}
                          age: {type: integer, title: {en: Age, km: អាយុ}, derive: {age: birth_date, on: rescued_on}}
                          foreign: {type: boolean, title: {en: Foreign, km: បរទេស}}
                        """)
                .with("linkage/victims.yaml", """
                        linkage: 1
                        name: victims
                        record: victim
                        source: agency
                        source_note: made up
                        comparisons:
                          - name: sex
                            levels: [{missing: [sex]}, {exact: [sex]}, {else: true}]
                        """)
                .with("figures/victims.yaml", """
                        source: made up
                        splits:
                          sex: {title: {en: Sex, km: ភេទ}, list: sex, victim: sex}
                          age: {title: {en: Age, km: អាយុ}, list: age, victim: {band: age}}
                          purpose: {title: {en: Purpose, km: គោលបំណង}, list: purpose, victim: purposes}
                        figures:
                          victims:
                            title: {en: Victims, km: ជនរងគ្រោះ}
                            sentence: {en: "{value} victims", km: "ជនរងគ្រោះ {value}"}
                            meaning: {en: Victims rescued, km: ជនរងគ្រោះ}
                            of: victim
                            count: linked
                            dated_by: rescued_on
                            splits: [sex, age, purpose]
                            complete: [sex, age]
                            unit: person
                        """);
    }

    TextPack with(String path, String text) {
        files.put(path, text.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    TextPack with(String path, byte[] bytes) {
        files.put(path, bytes.clone());
        return this;
    }

    TextPack without(String path) {
        files.remove(path);
        return this;
    }

    /// The file with `from` replaced by `to`; a test whose text is not there tests nothing.
    TextPack replacing(String path, String from, String to) {
        String text = new String(files.getOrDefault(path, new byte[0]), StandardCharsets.UTF_8);
        if (!text.contains(from)) {
            throw new IllegalArgumentException(path + " has no " + from);
        }
        return with(path, text.replace(from, to));
    }

    TextPack appending(String path, String more) {
        return with(path, new String(files.getOrDefault(path, new byte[0]), StandardCharsets.UTF_8) + more);
    }

    TextPack beside(TextPack sibling) {
        siblings.put(sibling.name, sibling);
        sibling.siblings.put(name, this);
        return this;
    }

    @Override
    public String label() {
        return "packs/" + name;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public List<String> list() {
        return List.copyOf(files.keySet());
    }

    @Override
    public InputStream open(String path) {
        return new ByteArrayInputStream(files.getOrDefault(path, new byte[0]));
    }

    @Override
    public Optional<PackSource> findSibling(String sibling) {
        return Optional.ofNullable(siblings.get(sibling));
    }

    @Override
    public List<String> listSiblings() {
        return siblings.keySet().stream().sorted().toList();
    }
}
