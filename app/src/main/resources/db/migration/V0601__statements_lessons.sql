-- What corrections teach the reader of texts. A lesson is one entry of a lexicon; it counts while its newest decision
-- accepts it. Nothing is overwritten, and no statement changes by a decision: texts read from then on do.
create table statements.lesson (
    id        bigint generated always as identity primary key,
    language  text not null,
    kind      text not null check (kind in ('noun', 'verb', 'use')),
    word      text not null,
    class     text not null,
    event     text not null,
    indicator text not null,
    unique (language, kind, word, class, event, indicator)
);
comment on table statements.lesson is
    'A noun with its class, a form of a verb with its event, or what a figure of the register counts; empty: not said.';

create table statements.lesson_source (
    lesson_id    bigint  not null references statements.lesson,
    statement_id bigint  not null,
    version      integer not null,
    primary key (lesson_id, statement_id, version),
    foreign key (statement_id, version) references statements.statement_version
);
create index lesson_source_of_statement on statements.lesson_source (statement_id);
comment on table statements.lesson_source is 'The corrections that taught it.';

create table statements.lesson_decision (
    lesson_id  bigint      not null references statements.lesson,
    number     integer     not null check (number > 0),
    verb       text        not null check (verb in ('accept', 'refuse', 'take-back')),
    stage      integer     check (stage between 1 and 100),
    why        text        not null,
    decided_by text        not null,
    decided_at timestamptz not null,
    primary key (lesson_id, number)
);
comment on column statements.lesson_decision.stage is
    'Place in the course of justice of an event the pack does not know, or null.';
