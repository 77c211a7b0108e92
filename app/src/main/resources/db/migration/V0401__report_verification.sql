-- What came of proving a kept report: every number counted again as of its moment.
create table report.verification (
    id             bigint generated always as identity primary key,
    publication_id bigint      not null references report.publication,
    problems       bigint      not null check (problems >= 0),
    numbers        bigint      not null check (numbers >= 0),
    verified_by    text        not null,
    verified_at    timestamptz not null
);
create index verification_of_publication on report.verification (publication_id, id desc);
comment on table report.verification is 'The newest row tells whether the report was proved; the numbers are never changed by it.';
