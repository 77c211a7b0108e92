-- What people enter about how the country is graded. Nothing here is changed or deleted: what is said later stands beside
-- what was said before, and the latest counts.
create schema assessment;
comment on schema assessment is 'How the country is graded: rows typed in, judgements, documents, recommendations and what became of them.';

create table assessment.placement (
    id         bigint generated always as identity primary key,
    iso3       text        not null check (iso3 ~ '^[A-Z]{3}$'),
    country    text        not null,
    year       integer     not null,
    tier       text        not null check (tier in ('1', '2', '2WL', '3', 'SC')),
    written    text        not null,
    confidence text        not null,
    source     text        not null check (source <> ''),
    entered_by text        not null,
    entered_at timestamptz not null default clock_timestamp()
);
comment on column assessment.placement.written is 'The tier as somebody typed it.';

create table assessment.judgement (
    id          bigint generated always as identity primary key,
    report_year integer     not null,
    criterion   text        not null,
    judgement   text        not null check (judgement <> ''),
    reason      text        not null check (reason <> ''),
    judged_on   date        not null,
    entered_by  text        not null,
    entered_at  timestamptz not null default clock_timestamp()
);
create index judgement_of_year on assessment.judgement (report_year, criterion, id);

create table assessment.document (
    id           bigint generated always as identity primary key,
    report_year  integer     not null,
    criteria     text[]      not null,
    title        text        not null check (title <> ''),
    link         text        not null,
    dated_on     date        not null,
    promised     boolean     not null,
    action_class text check (action_class ~ '^[A-I]$'),
    note         text        not null,
    entered_by   text        not null,
    entered_at   timestamptz not null default clock_timestamp()
);
create table assessment.document_withdrawal (
    document_id  bigint      not null primary key references assessment.document (id),
    why          text        not null check (why <> ''),
    withdrawn_by text        not null,
    withdrawn_at timestamptz not null default clock_timestamp()
);

create table assessment.recommendation (
    id          text        not null primary key,
    grader      text        not null,
    year        integer     not null,
    quote       text        not null,
    quoted_from text        not null,
    text_en     text        not null,
    text_km     text        not null,
    priority    integer,
    criteria    text[]      not null,
    topics      text[]      not null,
    figures     text[]      not null,
    entered_by  text        not null,
    entered_at  timestamptz not null default clock_timestamp()
);
comment on table assessment.recommendation is 'Those entered here; the others are in the pack.';

-- Of these, recommendation_id may name one of the pack, so there is no foreign key.
create table assessment.plan (
    id                bigint generated always as identity primary key,
    recommendation_id text        not null,
    owner             text,
    due_on            date,
    steps             text        not null,
    targets           jsonb       not null,
    why               text        not null,
    entered_by        text        not null,
    entered_at        timestamptz not null default clock_timestamp()
);
create table assessment.move (
    id                bigint generated always as identity primary key,
    recommendation_id text        not null,
    from_state        text        not null,
    to_state          text        not null,
    as_role           text        not null check (as_role in ('secretariat', 'owner')),
    why               text        not null,
    moved_on          date        not null,
    entered_by        text        not null,
    entered_at        timestamptz not null default clock_timestamp()
);
create table assessment.evidence (
    id                bigint generated always as identity primary key,
    recommendation_id text        not null,
    dated_on          date        not null,
    document          text        not null check (document <> ''),
    link              text        not null,
    note              text        not null,
    entered_by        text        not null,
    entered_at        timestamptz not null default clock_timestamp()
);
create table assessment.repetition (
    id                bigint generated always as identity primary key,
    recommendation_id text        not null,
    earlier_id        text,
    why               text        not null,
    entered_by        text        not null,
    entered_at        timestamptz not null default clock_timestamp()
);
comment on column assessment.repetition.earlier_id is 'Null takes a link back.';
