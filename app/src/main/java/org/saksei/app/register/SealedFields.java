package org.saksei.app.register;

import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import org.saksei.app.database.Transactions;
import org.saksei.app.keys.Keys;
import org.saksei.app.keys.Reencrypt;
import org.saksei.app.register.store.IdentityStore;
import org.saksei.app.register.store.RegisterStores;
import org.saksei.register.TableShape;

/// Everything the register keeps sealed: personal fields, and the secret of its content hashes.
public final class SealedFields implements Reencrypt {

    private static final int AT_ONCE = 5000;

    private final Transactions transactions;
    private final RegisterStores stores;

    public SealedFields(Transactions transactions) {
        this(transactions, RegisterStores.of(transactions.dataSource(), transactions.sql()));
    }

    SealedFields(Transactions transactions, RegisterStores stores) {
        this.transactions = transactions;
        this.stores = stores;
    }

    /// The secret of the content hashes, made at the first import. Keys rotate, it does not: or every
    /// row ever sent would look changed.
    byte[] secret(Keys keys) {
        Optional<byte[]> kept = stores.identity().findSecret();
        if (kept.isEmpty()) {
            byte[] fresh = new byte[32];
            new SecureRandom().nextBytes(fresh);
            transactions.writeApart(() -> stores.identity().putSecret(keys.seal(fresh, IdentityStore.SECRET_PLACE)));
            kept = stores.identity().findSecret();
        }
        return keys.open(kept.orElseThrow(), IdentityStore.SECRET_PLACE);
    }

    @Override
    public long reencrypt(Keys keys) {
        Seal seal = new Seal(keys);
        transactions.write(() -> stores.identity()
                .findSecret()
                .ifPresent(kept -> stores.identity()
                        .replaceSecret(
                                keys.seal(keys.open(kept, IdentityStore.SECRET_PLACE), IdentityStore.SECRET_PLACE))));
        long all = 0;
        for (TableShape shape : transactions.read(() -> stores.tables().shapes())) {
            all += reencrypt(shape.recordType(), seal);
        }
        return all;
    }

    private long reencrypt(String type, Seal seal) {
        long all = 0;
        long recordId = Long.MIN_VALUE;
        int version = 0;
        while (true) {
            List<IdentityStore.Sealed> batch = reencryptAfter(type, recordId, version, seal);
            if (batch.isEmpty()) {
                return all;
            }
            all += batch.size();
            recordId = batch.getLast().recordId();
            version = batch.getLast().version();
        }
    }

    private List<IdentityStore.Sealed> reencryptAfter(String type, long recordId, int version, Seal seal) {
        return transactions.write(() -> {
            List<IdentityStore.Sealed> next = stores.identity().after(type, recordId, version, AT_ONCE);
            stores.identity()
                    .replace(
                            type,
                            next.stream().map(each -> anew(type, each, seal)).toList());
            return next;
        });
    }

    private static IdentityStore.Sealed anew(String type, IdentityStore.Sealed each, Seal seal) {
        byte[] plain = seal.open(each.sealed(), type, each.recordId(), each.version());
        return new IdentityStore.Sealed(
                each.recordId(), each.version(), seal.seal(plain, type, each.recordId(), each.version()), each.mark());
    }
}
