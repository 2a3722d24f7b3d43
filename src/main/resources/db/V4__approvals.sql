-- The ledger of approvals. Rows are added, never changed.
create table approval_line (
    number     bigint primary key,
    at         timestamp(3) with time zone not null,
    body       varchar(120) not null,
    person_id  varchar(40) not null,
    person     varchar not null,
    step       varchar(40) not null,
    says       varchar not null,
    hash       varchar(64) not null unique
);

-- Its end; whoever adds a line holds this row.
create table approval_end (
    id      integer primary key,
    number  bigint not null,
    hash    varchar(64) not null
);
insert into approval_end (id, number, hash) values (1, 0, '');

-- What its lines name by hash, each once.
create table approval_text (
    hash  varchar(64) primary key,
    text  varchar not null
);

-- Who saved which file of the office's catalog: whoever did cannot approve it.
create table catalog_saving (
    path       varchar(400) not null,
    person_id  varchar(40) not null,
    saved_at   timestamp(3) with time zone not null,
    primary key (path, person_id, saved_at)
);
