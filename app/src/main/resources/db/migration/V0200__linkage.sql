-- Who is the same: which records are one person or one case, since when; the pairs nobody has decided; the decisions.

create table linkage.run (
    id            bigint generated always as identity primary key,
    model         text        not null,
    model_sha256  text        not null,
    ran_at        timestamptz not null,
    actor         text        not null,
    records       bigint      not null,
    clusters      bigint      not null,
    undecided     bigint      not null,
    trained_model jsonb       not null
);

-- A record that has no row here is a cluster of its own.
create table linkage.member (
    model      text        not null,
    record_id  bigint      not null references register.record (id),
    cluster_id bigint      not null,
    since      timestamptz not null,
    until      timestamptz not null default 'infinity',
    primary key (model, record_id, since)
);
create unique index member_now on linkage.member (model, record_id) where until = 'infinity';
create index member_of_cluster on linkage.member (model, cluster_id);

create table linkage.review_pair (
    model    text             not null,
    left_id  bigint           not null references register.record (id),
    right_id bigint           not null references register.record (id),
    weight   double precision not null,
    since    timestamptz      not null,
    until    timestamptz      not null default 'infinity',
    primary key (model, left_id, right_id, since),
    check (left_id < right_id)
);
create index review_pair_left on linkage.review_pair (left_id);
create index review_pair_right on linkage.review_pair (right_id);

create table linkage.decision (
    id            bigint generated always as identity primary key,
    model         text        not null,
    left_id       bigint      not null references register.record (id),
    right_id      bigint      not null references register.record (id),
    decision      text        not null check (decision in ('same', 'different', 'unsure')),
    who           text        not null,
    decided_at    timestamptz not null,
    why           text        not null,
    recorded_at   timestamptz not null,
    taken_back_at timestamptz,
    taken_back_by text,
    check (left_id < right_id)
);
create unique index decision_once on linkage.decision (model, left_id, right_id, decision, decided_at) where taken_back_at is null;
