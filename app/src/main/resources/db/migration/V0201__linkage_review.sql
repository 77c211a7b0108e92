-- What a steward works with: how pairs were weighed, which ones wait, what became of clusters, what a sample showed.

-- How every model stands now, after its last run and every decision since.
create table linkage.state (
    model         text        primary key,
    run_id        bigint      not null references linkage.run (id),
    changed_at    timestamptz not null,
    records       bigint      not null,
    clusters      bigint      not null,
    undecided     bigint      not null,
    trained_model jsonb       not null
);
insert into linkage.state (model, run_id, changed_at, records, clusters, undecided, trained_model)
select distinct on (model) model, id, ran_at, records, clusters, undecided, trained_model from linkage.run order by model, id desc;
comment on table linkage.state is 'How each model stands now: one row per model.';

alter table linkage.run add column kind text not null default 'full' check (kind in ('full', 'import'));
alter table linkage.run add column quality jsonb;
comment on column linkage.run.quality is 'Pairs compared, records that no partner could reach; counts and record ids, no values.';

-- Every kept pair, and every pair inside a group that kept pairs hold together: so that a decision can be followed
-- without opening a personal field.
create table linkage.pair_weight (
    model    text               not null,
    left_id  bigint             not null references register.record (id),
    right_id bigint             not null references register.record (id),
    weight   double precision   not null,
    kept     boolean            not null,
    never    boolean            not null,
    levels   smallint[]         not null,
    parts    double precision[] not null,
    primary key (model, left_id, right_id),
    check (left_id < right_id)
);
create index pair_weight_right on linkage.pair_weight (model, right_id);
comment on table linkage.pair_weight is 'How pairs were weighed when they were last compared, in bits. Level numbers, never values.';
comment on column linkage.pair_weight.kept is 'An edge: compared by the model and heavy enough. Others are weighed only when clusters are about to merge.';
comment on column linkage.pair_weight.never is 'The model forbids the two to be one.';
comment on column linkage.pair_weight.parts is 'What each comparison of the model added, term frequency included.';

create table linkage.queue (
    model    text             not null,
    left_id  bigint           not null references register.record (id),
    right_id bigint           not null references register.record (id),
    weight   double precision not null,
    reason   text             not null check (reason in ('band', 'bridge', 'cannot_link', 'average', 'cap')),
    together boolean          not null,
    effect   integer          not null,
    later    boolean          not null,
    primary key (model, left_id, right_id),
    check (left_id < right_id)
);
create index queue_order on linkage.queue (model, later, effect desc, abs(weight), left_id, right_id);
comment on table linkage.queue is 'Pairs that wait for a person now.';
comment on column linkage.queue.effect is 'How many records change their cluster by the opposite answer.';

create table linkage.event (
    id          bigint generated always as identity primary key,
    model       text        not null,
    happened_at timestamptz not null,
    kind        text        not null check (kind in ('created', 'grew', 'shrank', 'merged', 'split', 'retired')),
    cluster_id  bigint      not null,
    other_id    bigint,
    record_id   bigint references register.record (id),
    cause       text        not null check (cause in ('run', 'import', 'decision', 'take_back')),
    actor       text        not null
);
create index event_of_cluster on linkage.event (model, cluster_id, id);
create index event_of_other on linkage.event (model, other_id, id) where other_id is not null;
comment on table linkage.event is 'What became of each cluster, and through what.';

create index decision_of_pair on linkage.decision (model, left_id, right_id);
create index decision_of_right on linkage.decision (model, right_id);
create index decision_recorded on linkage.decision (recorded_at desc, id desc);

create table linkage.sample (
    id       bigint generated always as identity primary key,
    model    text        not null,
    seed     bigint      not null,
    drawn_at timestamptz not null,
    drawn_by text        not null
);
create table linkage.sample_pair (
    sample_id  bigint           not null references linkage.sample (id),
    place      integer          not null,
    left_id    bigint           not null references register.record (id),
    right_id   bigint           not null references register.record (id),
    stratum    text             not null,
    population bigint           not null,
    linked     boolean          not null,
    answer     text check (answer in ('same', 'different', 'unsure')),
    who        text,
    labelled_at timestamptz,
    primary key (sample_id, place),
    unique (sample_id, left_id, right_id),
    check (left_id < right_id)
);
comment on table linkage.sample is 'Pairs drawn by a seed to be judged by a person, to measure the linking. Judging them changes no cluster.';
comment on column linkage.sample_pair.population is 'Pairs of its stratum when the sample was drawn.';
comment on column linkage.sample_pair.linked is 'Whether the two were one when the sample was drawn.';
