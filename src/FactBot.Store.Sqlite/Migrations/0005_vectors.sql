-- What an encoder made of facts, for finding them by meaning; empty unless one is configured. Derived from the facts.

create table vector_models (
    id         integer primary key,
    name       text not null,
    dimension  integer not null check (dimension > 0),
    unique (name, dimension)
) strict;

create table vectors (
    -- Each one kept has a greater id than all before, so that what is new is found without asking for all.
    id       integer primary key autoincrement,
    model    integer not null references vector_models (id),
    newsroom integer not null references newsrooms (id),
    fact     integer not null references facts (id),
    -- The version of the fact that was encoded.
    version  integer not null,
    -- Each part of the vector is its byte, from -127 to 127, times this.
    scale    real not null,
    data     blob not null,
    unique (fact, model)
) strict;

create index vectors_model on vectors (model);

-- A fact must not be found by words that it no longer has.
create trigger vectors_of_revised_facts after update of version on facts
begin
    delete from vectors where fact = new.id;
end;
