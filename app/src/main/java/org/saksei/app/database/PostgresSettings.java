package org.saksei.app.database;

import java.nio.file.Path;

/// The text of `postgresql.conf` and `pg_hba.conf` of the embedded server.
///
/// What it says to its log is terse, because PostgreSQL's details quote the values of rows.
final class PostgresSettings {

    private static final long MIB = 1024L * 1024;

    private PostgresSettings() {}

    /// Settings for a machine with `memoryBytes` of memory.
    ///
    /// One thirty-second of the memory, between 64 and 512 MiB, is the server's own cache: enough for a
    /// national register (a million persons is about 1 GB with indexes, the rest comes from the system's
    /// cache) and little enough for a small machine. Durability is left on: a committed row survives a
    /// power cut.
    ///
    /// @param sharedMemory `/dev/shm`; small in some containers, where parallel queries would fail
    static String configuration(long memoryBytes, Path sharedMemory) {
        long cache = Math.clamp(memoryBytes / 32 / MIB, 64, 512);
        boolean roomy = sharedMemory.toFile().getUsableSpace() >= 256 * MIB;
        return """
                # Written by Saksei at every start; changes are lost.
                listen_addresses = '127.0.0.1'
                unix_socket_directories = ''
                max_connections = 60
                password_encryption = 'scram-sha-256'
                shared_buffers = %dMB
                effective_cache_size = %dMB
                work_mem = 32MB
                hash_mem_multiplier = 2
                maintenance_work_mem = 192MB
                dynamic_shared_memory_type = %s
                max_worker_processes = 4
                max_parallel_workers = 2
                max_parallel_workers_per_gather = 2
                random_page_cost = 1.1
                jit = off
                wal_level = minimal
                max_wal_senders = 0
                max_wal_size = 2GB
                checkpoint_timeout = 15min
                wal_compression = on
                autovacuum_max_workers = 2
                timezone = 'UTC'
                log_timezone = 'UTC'
                lc_messages = 'C'
                log_error_verbosity = terse
                log_min_messages = warning
                log_min_error_statement = panic
                log_parameter_max_length = 0
                log_parameter_max_length_on_error = 0
                log_checkpoints = off
                logging_collector = off
                cluster_name = 'saksei'
                """.formatted(cache, Math.max(cache, memoryBytes / 3 / MIB), roomy ? "posix" : "mmap");
    }

    static String access() {
        return """
                # Written by Saksei at every start; changes are lost.
                host all all 127.0.0.1/32 scram-sha-256
                """;
    }
}
