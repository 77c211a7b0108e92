-- Which state of the register an answer belongs to: every writer that takes the write lock gives the state a number of
-- its own in its own transaction, so a reader sees the number and the rows that go with it in one snapshot. The numbers
-- come from a sequence, so that a transaction that was rolled back never leaves its number to another.
create sequence register.generation_number;
create table register.generation (
    only_one boolean primary key default true check (only_one),
    number   bigint not null
);
insert into register.generation (number) values (nextval('register.generation_number'));
comment on table register.generation is 'Changed by whoever writes records or memberships; figures remembered for another number are old.';
