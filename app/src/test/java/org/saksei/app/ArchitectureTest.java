package org.saksei.app;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.saksei.release.SafeTable;
import org.saksei.release.SafeTables;

/// Keeps the promises of ARCHITECTURE.md. The table of modules is read from there: a picture that cannot
/// lie.
class ArchitectureTest {

    private static final Path ROOT = Path.of("..");
    private static final String OURS = "org.saksei.";
    private static final List<String> SQL =
            List.of("java.sql", "javax.sql", "org.springframework.jdbc", "org.postgresql");

    private static JavaClasses classes;
    private static Map<String, Module> table;

    /// A row of the table.
    private record Module(String name, Set<String> mayUse, Set<String> outside) {}

    @BeforeAll
    static void read() throws IOException {
        classes = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("org.saksei");
        table = readTable();
    }

    @Test
    void theTableNamesEveryModuleThereIs() throws IOException {
        Set<String> modules = new TreeSet<>(Set.of("app"));
        try (Stream<Path> folders = Files.list(ROOT.resolve("lib"))) {
            folders.filter(folder -> Files.exists(folder.resolve("pom.xml")))
                    .forEach(folder -> modules.add(folder.getFileName().toString()));
        }
        assertThat(table.keySet()).containsAll(modules);
    }

    @Test
    void aModuleUsesOnlyWhatTheTableAllows() {
        List<String> broken = new ArrayList<>();
        for (JavaClass used : classes) {
            Module module = table.get(moduleOf(used.getPackageName()));
            if (module == null || module.name().equals("app")) {
                continue;
            }
            used.getDirectDependenciesFromSelf().forEach(dependency -> {
                String target =
                        dependency.getTargetClass().getBaseComponentType().getPackageName();
                if (!allowed(module, target)) {
                    broken.add(module.name() + " uses " + target + ": " + dependency.getDescription());
                }
            });
        }
        assertThat(broken).isEmpty();
    }

    @Test
    void onlyReleaseBuildsWhatMayBeShown() {
        for (Class<?> safe : List.of(SafeTable.class, SafeTable.Cell.class, SafeTables.class)) {
            assertThat(safe.getDeclaredConstructors())
                    .allMatch(made -> Modifier.toString(made.getModifiers()).isEmpty());
        }
        noClasses()
                .that()
                .resideOutsideOfPackage("org.saksei.release")
                .should()
                .callConstructorWhere(DescribedPredicate.describe(
                        "of a safe table",
                        call -> call.getTargetOwner().getName().startsWith(SafeTable.class.getName())))
                .check(classes);
    }

    @Test
    void theApplicationsPartsHaveNoCycles() {
        slices().matching("org.saksei.app.(*)..").should().beFreeOfCycles().check(classes);
    }

    @Test
    void pagesNeverReachAStore() {
        noClasses()
                .that()
                .resideInAPackage("..web..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("..store..")
                .check(classes);
    }

    @Test
    void onlyStoresSpeakSql() {
        noClasses()
                .that()
                .resideInAPackage("org.saksei.app..")
                .and()
                .resideOutsideOfPackages("..store..", "org.saksei.app.database..", "org.saksei.app.backup..")
                .should()
                .dependOnClassesThat(DescribedPredicate.describe(
                        "speak SQL",
                        used -> SQL.stream().anyMatch(used.getPackageName()::startsWith)
                                // An incident names the SQLSTATE of what went wrong.
                                && !used.isEquivalentTo(SQLException.class)))
                .check(classes);
    }

    @Test
    void timeAndChanceAreHandedInToLibraries() {
        noClasses()
                .that(areLibraries())
                .should()
                .callMethodWhere(DescribedPredicate.describe(
                        "the machine's clock or chance",
                        call -> (call.getTargetOwner().getPackageName().startsWith("java.time")
                                        && call.getName().equals("now"))
                                || call.getTargetOwner().isEquivalentTo(Math.class)
                                        && call.getName().equals("random")
                                || call.getTargetOwner().isEquivalentTo(System.class)
                                        && (call.getName().equals("currentTimeMillis")
                                                || call.getName().equals("getenv")
                                                || call.getName().equals("getProperty"))))
                .check(classes);
    }

    @Test
    void librariesReadNoFilesAndNoNetwork() {
        noClasses()
                .that(areLibraries())
                .and()
                .resideOutsideOfPackage("..command..")
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.nio.file.Files")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.io.File")
                .orShould()
                .dependOnClassesThat()
                .resideInAnyPackage("java.net..", "java.net.http..")
                .check(classes);
    }

    @Test
    void everyPackageSaysWhatItIsAndIsNullMarked() throws ReflectiveOperationException {
        Set<String> packages = new TreeSet<>();
        classes.forEach(used -> packages.add(used.getPackageName()));
        List<String> silent = new ArrayList<>();
        for (String name : packages) {
            if (!name.startsWith("org.saksei")) {
                continue;
            }
            try {
                Class<?> info = Class.forName(name + ".package-info");
                if (!info.isAnnotationPresent(NullMarked.class)) {
                    silent.add(name);
                }
            } catch (ClassNotFoundException absent) {
                silent.add(name);
            }
        }
        assertThat(silent).isEmpty();
    }

    @Test
    void onlyTheRegistersStoreNamesTheSchemaOfIdentities() throws IOException {
        assertThat(sources("register_identity"))
                .allMatch(file -> file.contains("app/register/store")
                        || file.contains("app/backup")
                        || file.contains("app/database"));
    }

    @Test
    void theKernelStaysSmall() {
        assertThat(classes.stream()
                        .filter(used -> used.getPackageName().equals("org.saksei.kernel"))
                        .filter(used ->
                                used.isTopLevelClass() && !used.getSimpleName().equals("package-info"))
                        .count())
                .isLessThanOrEqualTo(25);
    }

    private static DescribedPredicate<JavaClass> areLibraries() {
        return DescribedPredicate.describe(
                "are libraries",
                used -> used.getPackageName().startsWith(OURS)
                        && !moduleOf(used.getPackageName()).equals("app"));
    }

    private static boolean allowed(Module module, String target) {
        if (target.isEmpty() || target.startsWith("java.") || target.startsWith("org.jspecify")) {
            return true;
        }
        if (target.startsWith("javax.") || target.startsWith("org.w3c.") || target.startsWith("org.xml.")) {
            return true;
        }
        if (target.startsWith(OURS)) {
            String used = moduleOf(target);
            return used.equals(module.name()) || module.mayUse().contains(used);
        }
        return module.outside().stream().anyMatch(target::startsWith);
    }

    private static String moduleOf(String packageName) {
        return packageName.substring(OURS.length()).split("\\.", 2)[0];
    }

    private static Map<String, Module> readTable() throws IOException {
        Map<String, Module> modules = new LinkedHashMap<>();
        for (String line : Files.readAllLines(ROOT.resolve("ARCHITECTURE.md"))) {
            String[] cells = line.split("\\|", -1);
            Set<String> names = cells.length == 6 ? words(cells[1]) : Set.of();
            if (names.size() == 1) {
                String name = names.iterator().next();
                modules.put(name, new Module(name, words(cells[2]), words(cells[3])));
            }
        }
        return modules;
    }

    private static Set<String> words(String cell) {
        Set<String> words = new TreeSet<>();
        Matcher word = Pattern.compile("`([a-z.A-Z]+)`").matcher(cell);
        while (word.find()) {
            words.add(word.group(1));
        }
        return words;
    }

    private static List<String> sources(String containing) throws IOException {
        List<String> found = new ArrayList<>();
        for (Path folder : Arrays.asList(ROOT.resolve("lib"), ROOT.resolve("app/src/main"))) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.filter(path -> path.toString().endsWith(".java"))
                        .filter(path -> !path.toString().contains("/test/"))
                        .toList()) {
                    if (Files.readString(file).contains("\"" + containing)
                            || Files.readString(file).contains(containing + ".")) {
                        found.add(file.toString());
                    }
                }
            }
        }
        return found;
    }
}
