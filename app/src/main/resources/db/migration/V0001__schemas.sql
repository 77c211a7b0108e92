-- One schema per part. The tables of register and register_identity come from the packs.
create schema register;
create schema register_identity;
create schema linkage;
create schema figures;
create schema report;
create schema pack;
create schema access;
create schema audit;

comment on schema register is 'What agencies reported: one table per record type of the pack, every version kept.';
comment on schema register_identity is 'Personal fields, encrypted; readable only with the right to see them.';
comment on schema linkage is 'Which records speak of one person, and who decided so.';
comment on schema figures is 'Definitions of figures as they were used.';
comment on schema report is 'Reports and their frozen figures.';
comment on schema pack is 'Packs as they were applied.';
comment on schema access is 'People who sign in, their roles and agencies.';
comment on schema audit is 'Who did what, chained so that a change shows.';
create schema keys;
comment on schema keys is 'The mark by which the database knows its key; never a key.';
