-- What others said: sources, the quotes taken from them, the figures read out of the quotes with every version a
-- person made of them, and what the checks found. A line is text in the exchange format, byte for byte as it was
-- read or corrected, because jsonb would write it anew.
create schema statements;
comment on schema statements is 'What others printed about the figures: sources, quotes, statements with their history, findings.';

create table statements.source (
    id              bigint generated always as identity primary key,
    file            text        not null,
    title           text,
    publisher       text,
    url             text,
    published_on    date,
    language        text        not null,
    rights          text        not null check (rights in ('quote', 'text')),
    sha256          text        not null unique check (sha256 ~ '^[0-9a-f]{64}$'),
    line            text        not null,
    full_text       text        check (full_text is null or rights = 'text'),
    retrieved_at    timestamptz not null,
    added_by        text        not null
);
comment on column statements.source.rights is 'quote: only sentences with figures may be kept; text: the whole text may.';
comment on column statements.source.line is 'The document line of the exchange format, without the text.';

create table statements.quote (
    id         bigint generated always as identity primary key,
    source_id  bigint  not null references statements.source,
    starts     integer not null check (starts >= 0),
    ends       integer not null check (ends >= starts),
    exact      text    not null,
    prefix     text    not null,
    suffix     text    not null,
    unique (source_id, starts, ends)
);
comment on table statements.quote is 'Exact sentences by W3C Web Annotation selectors; places in code points.';

create table statements.statement (
    id         bigint generated always as identity primary key,
    source_id  bigint  not null references statements.source,
    quote_id   bigint  not null references statements.quote,
    figure     text    not null unique,
    starts     integer not null
);
create index statement_of_source on statements.statement (source_id, starts);

create table statements.statement_version (
    statement_id bigint      not null references statements.statement,
    version      integer     not null check (version > 0),
    state        text        not null check (state in ('proposed', 'confirmed', 'edited', 'rejected')),
    line         text        not null,
    indicator    text,
    period       text,
    rules        text        not null,
    changed_by   text        not null,
    changed_at   timestamptz not null,
    why          text        not null,
    primary key (statement_id, version)
);
create index statement_version_of_figure on statements.statement_version (indicator, period);
comment on table statements.statement_version is 'Nothing is overwritten: the newest version counts, the others tell who changed what and why.';

create table statements.finding (
    id        bigint generated always as identity primary key,
    check_name text       not null,
    scope      text       not null,
    verdict    text       not null,
    line       text       not null,
    found_at   timestamptz not null
);
comment on table statements.finding is 'What the checks say of all statements not rejected; worked out anew after every change.';

create table statements.finding_statement (
    finding_id   bigint not null references statements.finding on delete cascade,
    statement_id bigint not null references statements.statement,
    role         text   not null,
    primary key (finding_id, statement_id, role)
);
create index finding_of_statement on statements.finding_statement (statement_id);
