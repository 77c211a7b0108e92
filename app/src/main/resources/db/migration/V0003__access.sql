create table access.person (
    id            uuid        primary key default uuidv7(),
    account       text        not null unique check (account ~ '^[a-z0-9][a-z0-9._-]{1,39}$'),
    shown_name    text        not null check (length(shown_name) between 1 and 200),
    agency        text,
    password_hash text        not null,
    disabled      boolean     not null default false,
    fictional     boolean     not null default false,
    created_at    timestamptz not null default now(),
    password_at   timestamptz not null default now()
);
comment on table access.person is 'Somebody who signs in. Nobody is deleted, only disabled: the audit log names accounts.';
comment on column access.person.password_hash is 'Argon2id, with its parameters and salt in front.';
comment on column access.person.fictional is 'Made by the demo; such accounts exist only in directories whose data are invented.';

create table access.person_role (
    person_id uuid not null references access.person (id),
    role      text not null check (role ~ '^[A-Z_]+$'),
    primary key (person_id, role)
);
