-- What the office decided about each change of the catalog of the program where its own differs. task is the SHA-256 of what was decided about:
-- where either text changes, it is another task. Rows are added; the last of a task counts.
create table upstream_decision (
    task        varchar(64) not null,
    number      integer not null,
    choice      varchar(20) not null,
    reason      varchar not null,
    decided_by  varchar not null,
    decided_at  timestamp(3) with time zone not null,
    primary key (task, number)
);
