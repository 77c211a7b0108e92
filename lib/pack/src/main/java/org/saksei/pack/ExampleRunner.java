package org.saksei.pack;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.Optional;
import org.saksei.kernel.Period;

/// Imports the files of an example into a register that nothing else is in, and asks that register for
/// figures. The application implements it with the real import into a temporary database.
@FunctionalInterface
public interface ExampleRunner {

    /// @param files the folder that holds the example's files, under [Example#folder]
    /// @throws org.saksei.kernel.Refused when the files cannot be imported at all
    Figures run(Pack pack, Example example, PackSource files) throws IOException;

    /// The figures of a register that an example was imported into.
    interface Figures extends AutoCloseable {

        /// The figure's value, or that of one part; empty where there are no data.
        ///
        /// @param split id of the split, or empty for the total
        /// @param code part of the split, or empty for the total
        Optional<BigDecimal> value(String figure, Period period, String split, String code);

        @Override
        void close();
    }
}
