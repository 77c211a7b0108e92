package org.saksei.app.register;

import org.saksei.app.keys.Keys;

/// Seals personal fields for one version of one record: moved to another record they do not open.
record Seal(Keys keys) {

    byte[] seal(byte[] plain, String recordType, long recordId, int version) {
        return keys.seal(plain, place(recordType, recordId, version));
    }

    byte[] open(byte[] sealed, String recordType, long recordId, int version) {
        return keys.open(sealed, place(recordType, recordId, version));
    }

    private static String place(String recordType, long recordId, int version) {
        return recordType + "/" + recordId + "/" + version;
    }
}
