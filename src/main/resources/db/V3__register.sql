-- The register of issued sets (台帳), and what recall asks of it. Sets with the same clauses share one selection: which clause in which
-- version is which article of which paper. Only words that differ from those of the selection are kept for a set.

create table register_wording (
    hash   varchar(64) primary key,
    words  varchar not null
);

create table register_selection (
    hash      varchar(64) primary key,
    articles  integer not null
);

create table register_held (
    selection  varchar(64) not null references register_selection (hash),
    place      integer not null,
    paper      varchar(200) not null,
    clause     varchar(200) not null,
    version    varchar(40) not null,
    file_hash  varchar(64) not null,
    label      varchar(100) not null,
    wording    varchar(64) not null,
    primary key (selection, place)
);
create index register_held_by_clause on register_held (clause);

-- Answers that many sets share: one text, a line for each.
create table register_common (
    hash   varchar(64) primary key,
    facts  varchar not null
);

-- set_id is empty for a set that was made elsewhere; then folder says where. superseded_by is the next issue of the same contract.
create table register_entry (
    id             varchar(40) primary key,
    division       varchar not null,
    body           varchar(120) not null,
    body_name      varchar not null,
    matter         varchar(200) not null,
    issue          integer not null,
    name           varchar not null,
    number         varchar not null,
    way            varchar(100) not null,
    contractor     varchar not null,
    amount         bigint,
    concluded_on   date,
    starts_on      date,
    ends_on        date,
    made_on        date,
    is_final       boolean not null,
    state          varchar(20) not null,
    state_on       date,
    manifest_hash  varchar(64) not null,
    set_id         varchar(40) not null,
    folder         varchar not null,
    selection      varchar(64) not null references register_selection (hash),
    common         varchar(64) not null references register_common (hash),
    matter_text    varchar not null,
    manifest       varchar(64) references content (hash),
    folded         varchar not null,
    superseded_by  varchar(40) not null,
    erased_at      timestamp(3) with time zone,
    added_by       varchar not null,
    added_at       timestamp(3) with time zone not null,
    unique (manifest_hash, set_id)
);
create index register_entry_by_matter on register_entry (body, matter);
create index register_entry_by_selection on register_entry (selection);
create index register_entry_by_set on register_entry (set_id);

-- The contractor and the members of its consortium.
create table register_firm (
    entry   varchar(40) not null references register_entry (id),
    place   integer not null,
    role    varchar(20) not null,
    name    varchar not null,
    folded  varchar(400) not null,
    primary key (entry, place)
);
create index register_firm_by_name on register_firm (folded);

create table register_value (
    entry  varchar(40) not null references register_entry (id),
    fact   varchar(120) not null,
    found  varchar(400) not null,
    primary key (entry, fact)
);
create index register_value_by_fact on register_value (fact, found);

create table register_own_words (
    entry    varchar(40) not null references register_entry (id),
    place    integer not null,
    wording  varchar(64) not null references register_wording (hash),
    primary key (entry, place)
);

create table register_file (
    entry   varchar(40) not null references register_entry (id),
    place   integer not null,
    name    varchar not null,
    paper   varchar(200) not null,
    title   varchar not null,
    hash    varchar(64) not null,
    length  bigint not null,
    primary key (entry, place)
);
create index register_file_by_hash on register_file (hash);

-- What became of a set: rows are added, never changed.
create table register_state (
    entry     varchar(40) not null references register_entry (id),
    place     integer not null,
    state     varchar(20) not null,
    since     date not null,
    note      varchar not null,
    noted_by  varchar not null,
    noted_at  timestamp(3) with time zone not null,
    primary key (entry, place)
);

-- Signed papers and whatever else belongs beside a set.
create table register_attached (
    entry        varchar(40) not null references register_entry (id),
    place        integer not null,
    name         varchar not null,
    hash         varchar(64) not null references content (hash),
    attached_by  varchar not null,
    attached_at  timestamp(3) with time zone not null,
    primary key (entry, place)
);

-- How many years a body keeps contracts, from the fiscal year after the one in which they ended.
create table register_retention (
    body   varchar(120) primary key,
    years  integer not null
);
