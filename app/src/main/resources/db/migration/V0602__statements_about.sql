-- What is known of a text can be mended after it was added. The columns of a source are what is known now; each change
-- stays with what stood there before. Another day or publisher reads the figures again that nobody has decided about;
-- of those somebody decided about only what they would say now is kept, beside the version it was worked out for.
create table statements.source_change (
    source_id  bigint      not null references statements.source,
    number     integer     not null check (number > 0),
    reread     integer     not null check (reread >= 0),
    changed    integer     not null check (changed between 0 and reread),
    stayed     integer     not null check (stayed >= 0),
    otherwise  integer     not null check (otherwise between 0 and stayed),
    why        text        not null,
    changed_by text        not null,
    changed_at timestamptz not null,
    primary key (source_id, number)
);
comment on table statements.source_change is
    'A change of what is known of a text: how many figures were read again, and how many of them changed; how many a person had decided about, and how many of those would be read otherwise.';

create table statements.source_change_field (
    source_id bigint  not null,
    number    integer not null,
    field     text    not null check (field in ('published', 'publisher', 'title', 'url')),
    was       text    not null,
    became    text    not null,
    primary key (source_id, number, field),
    foreign key (source_id, number) references statements.source_change
);
comment on table statements.source_change_field is 'Empty: not known.';

create table statements.otherwise (
    statement_id bigint  not null,
    number       integer not null,
    version      integer not null,
    line         text,
    primary key (statement_id, number),
    foreign key (statement_id, version) references statements.statement_version
);
comment on table statements.otherwise is
    'How a figure somebody decided about would read since change number of its source; the newest row counts while its version is the newest. Without a line: no otherwise than it does.';

alter table statements.statement_version drop constraint statement_version_act_check;
alter table statements.statement_version add constraint statement_version_act_check
    check (act in ('read', 'confirm', 'correct', 'reject', 'split', 'merge', 'reread'));
