-- Sources to be cited by a key; whether a live address is dead; what people and lists prefer.

alter table sources add column url_status text;

drop trigger sources_keep_content;

create trigger sources_keep_content before update of
    newsroom, content_sha256, type, title, translated_title, container, authors, publisher, issued, accessed,
    url, archive_url, archived_on, language, number, genre, other, url_status on sources
begin
    select raise(abort, 'a source never changes');
end;

create table library (
    id            integer primary key,
    newsroom      integer not null references newsrooms (id),
    key           text not null,
    source        integer not null references sources (id),
    folded        text not null,
    added_by_id   text not null,
    added_by_name text not null,
    added_at      text not null
) strict;

create index library_newsroom on library (newsroom);

-- What a source is found by: its keys, its DOI, its address, its title.
create table library_marks (
    newsroom integer not null references newsrooms (id),
    mark     text not null,
    entry    integer not null references library (id),
    primary key (newsroom, mark, entry)
) strict, without rowid;

create index library_marks_entry on library_marks (entry);

create table preferences (
    newsroom integer not null references newsrooms (id),
    owner    text not null,
    name     text not null,
    value    text not null,
    primary key (newsroom, owner, name)
) strict, without rowid;
