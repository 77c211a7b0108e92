-- What others said: sources, the quotes taken from them, the figures read out of the quotes with every version a
-- person made of them. A line is text in the exchange format, byte for byte as it was read or corrected, because
-- jsonb would write it anew. What the checks find is kept nowhere: it is worked out from these rows and the register.
create schema statements;
comment on schema statements is 'What others printed about the figures: sources, quotes, statements with their history.';

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

create table statements.quote_review (
    id           bigint generated always as identity primary key,
    quote_id     bigint      not null references statements.quote,
    names_nobody boolean     not null,
    said_by      text        not null,
    said_at      timestamptz not null
);
create index quote_review_of_quote on statements.quote_review (quote_id, id desc);
comment on table statements.quote_review is
    'A person said that a quote names nobody, or took it back; the newest row counts. Without one no file shows it.';

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
    act          text        not null check (act in ('read', 'confirm', 'correct', 'reject', 'split', 'merge')),
    other_id     bigint      references statements.statement,
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
comment on column statements.statement_version.other_id is
    'Of a split the statement it was split from or into, of a merge the one it was merged with.';
