package org.saksei.app.register;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.saksei.app.register.store.RecordStore;
import org.saksei.register.RecordType;

/// Walks through the current records of a type, opening a page of them at a time.
final class LinkageRows implements Iterator<LinkageRow> {

    private final RecordStore records;
    private final RecordType type;
    private final Seal seal;
    private final int pageSize;
    private final Deque<RecordStore.Current> page = new ArrayDeque<>();
    private String agency = "";
    private String key = "";
    private boolean ended;

    LinkageRows(RecordStore records, RecordType type, Seal seal, int pageSize) {
        this.records = records;
        this.type = type;
        this.seal = seal;
        this.pageSize = pageSize;
    }

    @Override
    public boolean hasNext() {
        if (page.isEmpty() && !ended) {
            List<RecordStore.Current> next = records.currentAfter(type, agency, key, pageSize);
            ended = next.size() < pageSize;
            if (!next.isEmpty()) {
                agency = next.getLast().agency();
                key = next.getLast().key();
            }
            page.addAll(next);
        }
        return !page.isEmpty();
    }

    @Override
    public LinkageRow next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        RecordStore.Current current = page.removeFirst();
        Map<String, Object> values = new LinkedHashMap<>(current.values());
        byte[] sealed = current.sealed();
        if (sealed != null) {
            byte[] plain = seal.open(sealed, type.name(), current.recordId(), current.version());
            values.putAll(PersonalJson.read(plain, type));
        }
        return new LinkageRow(current.recordId(), current.agency(), current.key(), values);
    }
}
