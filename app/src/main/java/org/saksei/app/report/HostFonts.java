package org.saksei.app.report;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import org.saksei.report.type.Typefaces;

/// Lets the JDK draw letters on a machine without fonts.
///
/// On Linux the JDK wants the system's fontconfig and at least one installed font before it opens any
/// font, even one it is handed. A server often has neither. So it is given a configuration of its own
/// that names our font for everything.
public final class HostFonts {

    private static final String SETTING = "sun.awt.fontconfig";
    private static final String FONT = "NotoSans-Regular.ttf";
    private static final String NAME = "-saksei-noto sans-medium-r-normal--*-%d-*-*-p-*-iso10646-1";

    private HostFonts() {}

    /// To be called before the first letter is drawn; calling it again changes nothing.
    ///
    /// @param folder where the font and the configuration are put
    public static void prepare(Path folder) {
        boolean linux =
                System.getProperty("os.name", "").toLowerCase(Locale.ROOT).contains("linux");
        if (!linux || System.getProperty(SETTING) != null) {
            return;
        }
        try {
            System.setProperty(SETTING, write(folder).toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Path write(Path folder) throws IOException {
        Path font = folder.resolve(FONT);
        Path configuration = folder.resolve("fontconfig.properties");
        if (!Files.exists(font)) {
            Path part = Files.createTempFile(folder, FONT, ".part");
            Files.write(part, Typefaces.resource(FONT));
            Files.move(part, font, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        }
        Path part = Files.createTempFile(folder, "fontconfig", ".part");
        try (OutputStream out = Files.newOutputStream(part)) {
            properties(font).store(out, null);
        }
        Files.move(part, configuration, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        return configuration;
    }

    private static Properties properties(Path font) {
        Properties properties = new Properties();
        properties.setProperty("version", "1");
        for (String family : List.of("serif", "sansserif", "monospaced", "dialog", "dialoginput")) {
            for (String style : List.of("plain", "bold", "italic", "bolditalic")) {
                properties.setProperty(family + "." + style + ".latin-1", NAME);
            }
        }
        properties.setProperty("sequence.allfonts", "latin-1");
        properties.setProperty(
                "filename." + NAME.replace(' ', '_'), font.toAbsolutePath().toString());
        return properties;
    }
}
