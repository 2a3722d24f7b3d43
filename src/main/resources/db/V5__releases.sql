-- Releases of the program's catalog that were adopted: what comes after them is compared with them. Rows are added, never changed.
create table adopted_release (
    digest   varchar(64) primary key,
    program  varchar(120) not null,
    kept_at  timestamp(3) with time zone not null
);

-- Their files; what several have in common is kept once.
create table adopted_file (
    digest  varchar(64) not null,
    path    varchar(400) not null,
    hash    varchar(64) not null,
    primary key (digest, path)
);
create index adopted_file_hash on adopted_file (hash);
