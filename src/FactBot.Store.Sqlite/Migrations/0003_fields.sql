-- The index words of each fact by field. What is here is derived: it is made anew when the store opens.

drop trigger search_text_added;
drop trigger search_text_changed;
drop trigger search_text_removed;
drop table fact_terms;
drop table fact_search;
drop table search_text;

create table search_text (
    fact      integer primary key references facts (id),
    statement text not null,
    measure   text not null,
    excerpts  text not null,
    names     text not null,
    roles     text not null,
    context   text not null
) strict;

create virtual table fact_search using fts5 (
    statement, measure, excerpts, names, roles, context,
    content = 'search_text', content_rowid = 'fact', tokenize = 'ascii'
);

create virtual table fact_terms using fts5vocab ('fact_search', 'row');

create trigger search_text_added after insert on search_text
begin
    insert into fact_search (rowid, statement, measure, excerpts, names, roles, context)
    values (new.fact, new.statement, new.measure, new.excerpts, new.names, new.roles, new.context);
end;

create trigger search_text_changed after update on search_text
begin
    insert into fact_search (fact_search, rowid, statement, measure, excerpts, names, roles, context)
    values ('delete', old.fact, old.statement, old.measure, old.excerpts, old.names, old.roles, old.context);
    insert into fact_search (rowid, statement, measure, excerpts, names, roles, context)
    values (new.fact, new.statement, new.measure, new.excerpts, new.names, new.roles, new.context);
end;

create trigger search_text_removed after delete on search_text
begin
    insert into fact_search (fact_search, rowid, statement, measure, excerpts, names, roles, context)
    values ('delete', old.fact, old.statement, old.measure, old.excerpts, old.names, old.roles, old.context);
end;

delete from settings where name = 'analysis_version';
