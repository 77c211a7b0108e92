create table keys.mark (
    only_one boolean primary key default true check (only_one),
    sealed   bytea   not null
);
comment on table keys.mark is 'A known word sealed with the identity key: whoever cannot open it has the wrong key file.';
