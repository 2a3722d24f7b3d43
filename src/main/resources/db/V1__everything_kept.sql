-- What a server keeps. The same statements run on H2 and on PostgreSQL: no sequences, no large objects, no triggers.
-- Times are instants to the millisecond. Bytes lie in parts, so that no file is ever in memory as a whole.

create table person (
    id          varchar(40) primary key,
    login       varchar(200) not null unique,
    shown_name  varchar not null,
    division    varchar not null,
    roles       varchar not null,
    password    varchar,
    disabled    boolean not null,
    created_at  timestamp(3) with time zone not null
);

-- One row for each account and each address at which a password was wrong.
create table sign_in_failure (
    subject        varchar(300) primary key,
    failures       integer not null,
    last_at        timestamp(3) with time zone not null,
    blocked_until  timestamp(3) with time zone
);

-- Of every token only the SHA-256 is kept.
create table web_session (
    token_hash  varchar(64) primary key,
    person_id   varchar(40) not null references person (id),
    form_token  varchar(80) not null,
    created_at  timestamp(3) with time zone not null,
    seen_at     timestamp(3) with time zone not null,
    idle_until  timestamp(3) with time zone not null,
    ends_at     timestamp(3) with time zone not null
);

create table start_token (
    token_hash  varchar(64) primary key,
    person_id   varchar(40) not null references person (id),
    ends_at     timestamp(3) with time zone not null
);

create table api_token (
    id          varchar(40) primary key,
    token_hash  varchar(64) not null unique,
    person_id   varchar(40) not null references person (id),
    label       varchar not null,
    scopes      varchar not null,
    created_at  timestamp(3) with time zone not null,
    used_at     timestamp(3) with time zone,
    ends_at     timestamp(3) with time zone
);

-- Requests of programs that must not be done twice. result is empty while the first of them is under way.
create table request_key (
    person_id  varchar(40) not null,
    name       varchar(200) not null,
    about      varchar(200) not null,
    result     varchar not null,
    at         timestamp(3) with time zone not null,
    primary key (person_id, name)
);

create table matter (
    id           varchar(120) primary key,
    name         varchar not null,
    body         varchar not null,
    fiscal_year  integer,
    division     varchar not null,
    kind         varchar not null,
    state        varchar not null,
    next_on      date,
    next_is      varchar not null,
    found_by     varchar not null,
    folded       varchar not null,
    text         varchar not null,
    version      bigint not null,
    at_step      bigint not null,
    created_by   varchar(40) not null,
    created_at   timestamp(3) with time zone not null,
    saved_by     varchar(40) not null,
    saved_at     timestamp(3) with time zone not null,
    deleted_by   varchar(40),
    deleted_at   timestamp(3) with time zone
);
create index matter_by_division on matter (division, fiscal_year);

-- What undo goes back to. parent is the step before, 0 for the first; a step that was undone stays.
create table matter_step (
    matter_id    varchar(120) not null references matter (id),
    number       bigint not null,
    parent       bigint not null,
    step         varchar not null,
    name         varchar not null,
    body         varchar not null,
    fiscal_year  integer,
    kind         varchar not null,
    next_on      date,
    next_is      varchar not null,
    found_by     varchar not null,
    text         varchar not null,
    saved_by     varchar(40) not null,
    saved_at     timestamp(3) with time zone not null,
    primary key (matter_id, number)
);

-- Who is in a matter now.
create table presence (
    matter_id  varchar(120) not null,
    session    varchar(64) not null,
    person_id  varchar(40) not null,
    until      timestamp(3) with time zone not null,
    primary key (matter_id, session)
);

-- Bytes by their SHA-256, each once.
create table content (
    hash    varchar(64) primary key,
    length  bigint not null
);

create table content_part (
    hash   varchar(64) not null references content (hash),
    part   integer not null,
    bytes  bytea not null,
    primary key (hash, part)
);

-- A set that is final. Rows are added, never changed.
create table issued_set (
    id              varchar(40) primary key,
    matter_id       varchar(120) not null references matter (id),
    issue           integer not null,
    manifest        varchar not null,
    matter_text     varchar not null,
    matter_version  bigint not null,
    issued_by       varchar(40) not null,
    issued_at       timestamp(3) with time zone not null,
    unique (matter_id, issue)
);

create table issued_file (
    set_id  varchar(40) not null references issued_set (id),
    place   integer not null,
    name    varchar not null,
    hash    varchar(64) not null references content (hash),
    primary key (set_id, place)
);

create table body (
    id          varchar(120) primary key,
    name        varchar not null,
    profile     varchar not null,
    version     bigint not null,
    saved_by    varchar(40) not null,
    saved_at    timestamp(3) with time zone not null,
    deleted_by  varchar(40),
    deleted_at  timestamp(3) with time zone
);

create table body_version (
    body_id   varchar(120) not null references body (id),
    version   bigint not null,
    name      varchar not null,
    profile   varchar not null,
    saved_by  varchar(40) not null,
    saved_at  timestamp(3) with time zone not null,
    primary key (body_id, version)
);

-- Files that lie over the catalog of the program: style files, fonts, clauses, templates. owner is the body whose papers they change,
-- empty for those of every body.
create table catalog_file (
    owner     varchar(120) not null,
    path      varchar(400) not null,
    hash      varchar(64) not null references content (hash),
    saved_by  varchar(40) not null,
    saved_at  timestamp(3) with time zone not null,
    primary key (owner, path)
);

create table job (
    id           varchar(40) primary key,
    name         varchar not null,
    division     varchar not null,
    workbook     varchar(64) not null references content (hash),
    state        varchar(20) not null,
    settings     varchar not null,
    version      bigint not null,
    total        integer not null,
    stop         boolean not null,
    problem      varchar not null,
    owner        varchar(100),
    claim        bigint not null,
    lease_until  timestamp(3) with time zone,
    created_by   varchar(40) not null,
    created_at   timestamp(3) with time zone not null,
    ended_at     timestamp(3) with time zone
);

-- What was mended in the page: goes before what the workbook says.
create table job_cell (
    job_id     varchar(40) not null references job (id),
    sheet      varchar(200) not null,
    cell       varchar(20) not null,
    written    varchar not null,
    mended_by  varchar(40) not null,
    mended_at  timestamp(3) with time zone not null,
    primary key (job_id, sheet, cell)
);

create table job_row (
    job_id   varchar(40) not null references job (id),
    number   integer not null,
    state    varchar(20) not null,
    details  varchar not null,
    claim    bigint not null,
    done_at  timestamp(3) with time zone not null,
    primary key (job_id, number)
);

create table job_file (
    job_id  varchar(40) not null,
    number  integer not null,
    place   integer not null,
    name    varchar not null,
    hash    varchar(64) not null references content (hash),
    primary key (job_id, number, place),
    foreign key (job_id, number) references job_row (job_id, number)
);

-- Who saw and who took what. hash is the SHA-256 of the hash of the row before and of what the row says.
create table ledger (
    number     bigint primary key,
    at         timestamp(3) with time zone not null,
    person_id  varchar(40) not null,
    person     varchar not null,
    address    varchar not null,
    action     varchar(40) not null,
    matter_id  varchar(120) not null,
    what       varchar not null,
    hash       varchar(64) not null
);
create index ledger_by_matter on ledger (matter_id);
create index ledger_by_time on ledger (at);

-- The end of the chain: locked by whoever adds to it.
create table ledger_end (
    id      integer primary key,
    number  bigint not null,
    hash    varchar(64) not null
);
insert into ledger_end (id, number, hash) values (1, 0, '');
