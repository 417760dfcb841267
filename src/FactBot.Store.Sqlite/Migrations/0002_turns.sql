-- What chats deliver waits here until it is answered; sealed secrets of chats; whose facts are whose.

create table turns (
    id           integer primary key,
    channel      text not null,
    key          text not null,
    conversation text not null,
    arrived_at   text not null,
    payload      blob,
    is_answered  integer not null default 0 check (is_answered in (0, 1)),
    sent         integer not null default 0,
    closed_at    text,
    unique (channel, key)
) strict;

create index turns_open on turns (id) where closed_at is null;
create index turns_closed on turns (closed_at) where closed_at is not null;

create table turn_calls (
    turn    integer not null references turns (id),
    ordinal integer not null,
    call    blob not null,
    primary key (turn, ordinal)
) strict, without rowid;

create table secrets (
    name  text primary key,
    bytes blob not null
) strict, without rowid;

create index facts_entered_by on facts (newsroom, entered_by_id);
create index facts_owner on facts (newsroom, owner) where owner is not null;
create index list_entries_by on list_entries (added_by_id) where removed_at is null;
