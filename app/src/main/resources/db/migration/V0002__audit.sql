create table audit.entry (
    seq      bigint      primary key check (seq > 0),
    at       timestamptz not null,
    actor    text        not null check (actor <> ''),
    action   text        not null check (action ~ '^[a-z-]+([.][a-z-]+)+$'),
    subjects text[]      not null,
    details  text        not null check (details is json object),
    previous bytea       not null check (length(previous) = 32),
    hash     bytea       not null check (length(hash) = 32)
);
create index entry_action on audit.entry (action, seq);
create index entry_actor on audit.entry (actor, seq);
create index entry_subject on audit.entry using gin (subjects);

comment on table audit.entry is 'One thing somebody did. Each row holds the hash of the row before it.';
comment on column audit.entry.details is 'Canonical JSON, kept as text because the hash is over these very bytes. No personal values.';

create function audit.refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'entries of the audit log are never changed or removed' using errcode = 'insufficient_privilege';
end
$$;
create trigger entry_unchanged before update or delete on audit.entry for each statement execute function audit.refuse_change();
create trigger entry_kept before truncate on audit.entry for each statement execute function audit.refuse_change();
