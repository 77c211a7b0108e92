package org.saksei.linkage;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/// Edges as bytes, for work on more than one machine: a header that names model and inputs by their
/// SHA-256, then per edge two ranks and a weight, little-endian.
public final class EdgeFile {
    private static final byte[] MAGIC = "SAKSEI-E1".getBytes(StandardCharsets.US_ASCII);
    private static final int EDGE_BYTES = 16;

    private EdgeFile() {}

    /// @param fingerprint 64 hexadecimal digits that stand for model and inputs
    public static void write(Edges edges, String fingerprint, OutputStream out) throws IOException {
        begin(fingerprint, out);
        for (int edge = 0; edge < edges.size(); edge++) {
            add(edges.left(edge), edges.right(edge), edges.weightInBits(edge), out);
        }
    }

    /// Writes the header of a file whose edges follow with [#add].
    public static void begin(String fingerprint, OutputStream out) throws IOException {
        out.write(MAGIC);
        out.write(fingerprint.getBytes(StandardCharsets.US_ASCII));
    }

    public static void add(int leftRank, int rightRank, double weightInBits, OutputStream out) throws IOException {
        out.write(ByteBuffer.allocate(EDGE_BYTES)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(leftRank)
                .putInt(rightRank)
                .putDouble(weightInBits)
                .array());
    }

    /// Adds the edges of a file to others.
    ///
    /// @throws Refused where the file is of another model or of other inputs
    public static void read(InputStream in, String file, String fingerprint, Edges into) throws IOException {
        byte[] magic = in.readNBytes(MAGIC.length);
        byte[] of = in.readNBytes(fingerprint.length());
        boolean same =
                Arrays.equals(magic, MAGIC) && Arrays.equals(of, fingerprint.getBytes(StandardCharsets.US_ASCII));
        if (!same) {
            throw new Refused(List.of(LinkageProblem.EDGES_DIFFER.at(file)));
        }
        DataInputStream data = new DataInputStream(in);
        byte[] edge = new byte[EDGE_BYTES];
        while (true) {
            int first = data.read();
            if (first < 0) {
                return;
            }
            edge[0] = (byte) first;
            try {
                data.readFully(edge, 1, EDGE_BYTES - 1);
            } catch (EOFException e) {
                throw new Refused(List.of(LinkageProblem.EDGES_DIFFER.at(file)));
            }
            ByteBuffer buffer = ByteBuffer.wrap(edge).order(ByteOrder.LITTLE_ENDIAN);
            into.add(buffer.getInt(), buffer.getInt(), buffer.getDouble(), 0);
        }
    }
}
