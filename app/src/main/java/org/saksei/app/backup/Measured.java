package org.saksei.app.backup;

import java.io.FilterInputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// Counts and digests the bytes of one entry while they pass.
final class Measured {

    private final MessageDigest digest;
    private long bytes;

    Measured() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }

    Manifest.Entry entry(String name, long rows) {
        return new Manifest.Entry(name, bytes, HexFormat.of().formatHex(digest.digest()), rows);
    }

    /// Measures what is written; closing it leaves `stream` open.
    OutputStream writing(OutputStream stream) {
        return new FilterOutputStream(stream) {
            @Override
            public void write(int one) throws IOException {
                write(new byte[] {(byte) one}, 0, 1);
            }

            @Override
            public void write(byte[] buffer, int offset, int length) throws IOException {
                out.write(buffer, offset, length);
                digest.update(buffer, offset, length);
                bytes += length;
            }

            @Override
            public void close() throws IOException {
                out.flush();
            }
        };
    }

    /// Measures what is read, up to `limit` bytes; closing it leaves `stream` open.
    InputStream reading(InputStream stream, long limit) {
        return new FilterInputStream(stream) {
            @Override
            public int read() throws IOException {
                byte[] one = new byte[1];
                return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
            }

            @Override
            public int read(byte[] buffer, int offset, int length) throws IOException {
                int count = in.read(buffer, offset, length);
                if (count > 0) {
                    digest.update(buffer, offset, count);
                    bytes += count;
                    if (bytes > limit) {
                        throw new TooLarge();
                    }
                }
                return count;
            }

            @Override
            public void close() {
                // The archive goes on after this entry.
            }
        };
    }

    /// More came out of an archive than it may hold.
    static final class TooLarge extends IOException {
        private static final long serialVersionUID = 1L;
    }
}
