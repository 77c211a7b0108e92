package org.saksei.app.linkage.store;

import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The stores of linkage, together.
public record LinkageStores(
        LinkageStore linkage,
        PairStore pairs,
        QueueStore queue,
        DecisionStore decisions,
        EventStore events,
        SampleStore samples) {

    public static LinkageStores of(DataSource dataSource, JdbcClient sql) {
        return new LinkageStores(
                new LinkageStore(sql),
                new PairStore(dataSource, sql),
                new QueueStore(sql),
                new DecisionStore(sql),
                new EventStore(sql),
                new SampleStore(sql));
    }
}
