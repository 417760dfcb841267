-- The first schema: facts with their citations, sources and history, the search index, and lists.
-- Instants are ISO 8601 in UTC, dates EDTF, days ISO 8601, enumerations kebab-case tokens, keys 16 bytes
-- in the order they are written, and several texts in one column a JSON array.

create table newsrooms (
    id          integer primary key,
    name        text not null unique,
    last_number integer not null default 0,
    fact_count  integer not null default 0
) strict;

create table facts (
    id                    integer primary key,
    newsroom              integer not null references newsrooms (id),
    number                integer not null check (number > 0),
    version               integer not null check (version > 0),
    key                   blob not null check (length(key) = 16),
    external_id           text,
    kind                  text not null check (kind in ('claim', 'quote', 'figure')),

    words                 text not null,
    words_sha256          text not null check (length(words_sha256) = 64),
    language              text,
    is_translated         integer not null check (is_translated in (0, 1)),
    original_words        text,
    original_language     text,
    translator            text,
    is_back_translated    integer not null check (is_back_translated in (0, 1)),

    speaker_name          text,
    speaker_title         text,
    speaker_affiliation   text,
    speaker_spellings     text,
    said_on               text,
    setting               text,
    as_of                 text,

    figure_printed        text,
    figure_value          text,
    figure_unit           text,
    figure_measure        text,
    figure_of             text,
    figure_qualifier      text,
    figure_released       text,
    figure_method         text,

    said_rating           text not null,
    said_by               text,
    said_at               text,
    said_how              text,
    said_evidence         text,
    truth_rating          text not null,
    truth_by              text,
    truth_at              text,
    truth_how             text,
    truth_evidence        text,

    state                 text not null,
    state_reason          text,
    successor             blob check (length(successor) = 16),

    ground_rules          text not null,
    embargo_until         text,
    audience              text not null,
    audience_names        text,
    sensitivity_note      text,

    entered_by_id         text not null,
    entered_by_name       text not null,
    entered_at            text not null,
    owner                 text,
    review_by             text,
    tags                  text,
    duplicate_of          blob check (length(duplicate_of) = 16),

    -- Derived, for finding and filtering; made anew when the analysis of texts changes.
    words_key             text not null,
    speaker_folded        text,
    tags_folded           text,
    first_day             text,
    last_day              text,

    check ((kind = 'figure') = (figure_printed is not null)),
    unique (newsroom, number),
    unique (newsroom, key)
) strict;

create unique index facts_external_id on facts (newsroom, external_id) where external_id is not null;
create index facts_words_key on facts (newsroom, words_key);

create trigger facts_stay before delete on facts
begin
    select raise(abort, 'a fact is never deleted');
end;

create trigger facts_keep_identity before update of id, newsroom, number, key on facts
when new.id <> old.id or new.newsroom <> old.newsroom or new.number <> old.number or new.key <> old.key
begin
    select raise(abort, 'the identity of a fact never changes');
end;

-- One row for each description of a source: the same source looked at on another day is another row with
-- the same identity, so that every citation comes back with the source it was made with.
create table sources (
    id               integer primary key,
    newsroom         integer not null references newsrooms (id),
    content_sha256   blob not null check (length(content_sha256) = 32),
    type             text not null,
    title            text,
    translated_title text,
    container        text,
    authors          text,
    publisher        text,
    issued           text,
    accessed         text,
    url              text,
    archive_url      text,
    archived_on      text,
    language         text,
    number           text,
    genre            text,
    other            text,

    -- Derived, as above.
    identity         text not null,
    folded           text not null,

    unique (newsroom, content_sha256)
) strict;

create index sources_identity on sources (newsroom, identity);

create trigger sources_stay before delete on sources
begin
    select raise(abort, 'a source is never deleted');
end;

create trigger sources_keep_content before update of
    newsroom, content_sha256, type, title, translated_title, container, authors, publisher, issued, accessed,
    url, archive_url, archived_on, language, number, genre, other on sources
begin
    select raise(abort, 'a source never changes');
end;

create table citations (
    fact          integer not null references facts (id),
    ordinal       integer not null,
    source        integer not null references sources (id),
    locator_label text,
    locator_value text,
    excerpt       text,
    role          text,
    stance        text not null,
    primary key (fact, ordinal)
) strict, without rowid;

create index citations_source on citations (source);

create table revisions (
    fact          integer not null references facts (id),
    version       integer not null,
    by_id         text not null,
    by_name       text not null,
    at            text not null,
    why           text,
    changes       text not null,
    content_hash  text not null,
    previous_hash text not null,
    hash          text not null,
    primary key (fact, version)
) strict, without rowid;

create trigger revisions_never_change before update on revisions
begin
    select raise(abort, 'the history of a fact is append-only');
end;

create trigger revisions_stay before delete on revisions
begin
    select raise(abort, 'the history of a fact is append-only');
end;

create table idempotency_keys (
    newsroom integer not null references newsrooms (id),
    key      text not null,
    fact     integer not null references facts (id),
    primary key (newsroom, key)
) strict, without rowid;

create table lists (
    id         integer primary key,
    newsroom   integer not null references newsrooms (id),
    name       text not null,
    folded     text not null,
    changed_at text not null,
    unique (newsroom, folded)
) strict;

create table list_entries (
    id              integer primary key,
    list            integer not null references lists (id),
    fact            integer not null references facts (id),
    added_by_id     text not null,
    added_by_name   text not null,
    added_at        text not null,
    removed_by_id   text,
    removed_by_name text,
    removed_at      text
) strict;

create unique index list_entries_standing on list_entries (list, fact) where removed_at is null;

create trigger list_entries_stay before delete on list_entries
begin
    select raise(abort, 'what was on a list stays on record');
end;

-- The index words of each fact, made by the domain; the full-text index beside it is kept in step by triggers.
create table search_text (
    fact    integer primary key references facts (id),
    words   text not null,
    names   text not null,
    context text not null
) strict;

-- The tokenizer only splits at spaces: folding and stemming were done by the domain, for facts and questions alike.
create virtual table fact_search using fts5 (
    words, names, context,
    content = 'search_text', content_rowid = 'fact', tokenize = 'ascii'
);

create virtual table fact_terms using fts5vocab ('fact_search', 'row');

create trigger search_text_added after insert on search_text
begin
    insert into fact_search (rowid, words, names, context) values (new.fact, new.words, new.names, new.context);
end;

create trigger search_text_changed after update on search_text
begin
    insert into fact_search (fact_search, rowid, words, names, context) values ('delete', old.fact, old.words, old.names, old.context);
    insert into fact_search (rowid, words, names, context) values (new.fact, new.words, new.names, new.context);
end;

create trigger search_text_removed after delete on search_text
begin
    insert into fact_search (fact_search, rowid, words, names, context) values ('delete', old.fact, old.words, old.names, old.context);
end;

create table settings (
    name  text primary key,
    value text not null
) strict, without rowid;
