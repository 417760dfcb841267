-- An index of FactBot's own in place of the full-text tables. What is here is derived from the facts: a
-- generation is all that one version of the analysis made of them, and one generation at a time is asked.

drop trigger search_text_added;
drop trigger search_text_changed;
drop trigger search_text_removed;
drop table fact_terms;
drop table fact_search;
drop table search_text;
delete from settings where name = 'analysis_version';

alter table facts drop column speaker_folded;
alter table facts drop column tags_folded;
alter table facts drop column first_day;
alter table facts drop column last_day;

create table index_generations (
    id         integer primary key autoincrement,
    analysis   integer not null,
    is_current integer not null check (is_current in (0, 1)),
    -- The greatest row of the facts up to which all are in it; facts beyond are not yet expected.
    reached    integer not null
) strict;

create unique index index_generations_current on index_generations (is_current) where is_current = 1;

-- What the index has of each fact: what filters ask for, and its index words by field. A search reads hundreds of
-- these, and a row is found fastest by one number: the generation times 2^40, plus the row of the fact.
create table search_text (
    id         integer primary key,
    kind       text not null,
    state      text not null,
    first_day  text,
    last_day   text,
    speaker    text,
    tags       text,
    statement  text not null,
    measure    text not null,
    excerpts   text not null,
    names      text not null,
    roles      text not null,
    context    text not null,
    generation integer generated always as (id >> 40) virtual,
    fact       integer generated always as (id & 1099511627775) virtual
) strict;

-- How far the index of a newsroom is: version changes with its segments, entries are numbered without end.
create table index_states (
    generation  integer not null,
    newsroom    integer not null references newsrooms (id),
    version     integer not null default 0,
    last_entry  integer not null default 0,
    merged_to   integer not null default 0,
    primary key (generation, newsroom)
) strict, without rowid;

-- Facts added or revised since the newest segment was made; "before" has the words that a revised fact had, null for a new one.
create table index_tail (
    generation integer not null,
    newsroom   integer not null references newsrooms (id),
    entry      integer not null,
    fact       integer not null,
    before     text,
    primary key (generation, newsroom, entry)
) strict, without rowid;

-- The inverted index in pieces that never change; see SegmentWriter for what is in them.
create table index_segments (
    id         integer primary key autoincrement,
    generation integer not null,
    newsroom   integer not null references newsrooms (id),
    -- A segment's word on a fact counts more than that of every older one.
    age        integer not null,
    -- Only a live one counts: one being written is not yet asked, a retired one is about to be removed.
    state      text not null check (state in ('building', 'live', 'retired')),
    facts      integer not null,
    made_at    text not null
) strict;

create index index_segments_newsroom on index_segments (generation, newsroom);

create table index_chunks (
    segment integer not null references index_segments (id),
    stream  integer not null,
    part    integer not null,
    data    blob not null,
    primary key (segment, stream, part)
) strict;
