package org.saksei.app.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class HostFontsTest {

    @TempDir
    private Path folder;

    /// Draws a letter with the font of a file, in a JVM of its own: the setting counts once per JVM.
    static final class Draw {
        public static void main(String[] arguments) throws Exception {
            java.awt.Font font = java.awt.Font.createFont(java.awt.Font.TRUETYPE_FONT, new java.io.File(arguments[0]));
            System.out.println(font.getFamily() + " " + font.canDisplay('A'));
        }
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void theJdkOpensFontsByOurConfigurationAlone() throws Exception {
        Path khmer = Files.createDirectory(folder.resolve("ថត data"));
        Path configuration = HostFonts.write(khmer);

        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Djava.awt.headless=true",
                        "-Dsun.jnu.encoding=UTF-8",
                        "-Dsun.awt.fontconfig=" + configuration,
                        "-cp",
                        System.getProperty("java.class.path"),
                        Draw.class.getName(),
                        khmer.resolve("NotoSans-Regular.ttf").toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);

        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(said).contains("Noto Sans true");
    }

    @Test
    void everyLogicalFontIsOurFileAndWritingTwiceIsFine() throws IOException {
        HostFonts.write(folder);
        Properties properties = new Properties();
        try (InputStream in = Files.newInputStream(HostFonts.write(folder))) {
            properties.load(in);
        }

        assertThat(properties.getProperty("dialog.plain.latin-1"))
                .isEqualTo(properties.getProperty("serif.bold.latin-1"));
        assertThat(properties.stringPropertyNames())
                .filteredOn(name -> name.startsWith("filename."))
                .singleElement()
                .satisfies(name ->
                        assertThat(Path.of(properties.getProperty(name))).exists());
        try (var files = Files.list(folder)) {
            assertThat(files).hasSize(2);
        }
    }
}
