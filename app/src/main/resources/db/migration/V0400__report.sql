-- Reports as they were written: the frozen figures, whole, and what became of them.
create table report.publication (
    id         bigint generated always as identity primary key,
    layout     text        not null,
    period     text        not null,
    as_of      timestamptz not null,
    pack       text        not null,
    sha256     text        not null unique check (sha256 ~ '^[0-9a-f]{64}$'),
    frozen     text        not null,
    fiction    boolean     not null,
    written_by text        not null,
    state      text        not null default 'draft' check (state in ('draft', 'approved', 'published', 'withdrawn')),
    state_by   text        not null,
    state_at   timestamptz not null
);

comment on column report.publication.frozen is 'Canonical JSON, byte for byte: text, because jsonb would write it anew.';
comment on column report.publication.sha256 is 'The verification code: over frozen without the code itself.';
create index publication_of_period on report.publication (layout, period, as_of);
