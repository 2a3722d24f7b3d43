#!/usr/bin/env bash
# Shows that a batch in three tasks of a Slurm array, and in three of GNU parallel, gives the bytes of one run. Starts a
# cluster of one node on 127.0.0.1 in a folder that is removed afterwards; needs Debian's slurmctld, slurmd, munge, parallel
# and to be root, as slurmd does:
#   docs/batch/try-slurm.sh bids.xlsx [options of jobun batch, e.g. --format docx]
set -euo pipefail
[ $# -ge 1 ] || { sed -n 2,5p "$0" >&2; exit 2; }
here=$(cd "$(dirname "$0")" && pwd)
input=$(realpath "$1")
shift
export JOBUN=${JOBUN:-$(realpath "$here/../..")/jobun}
folder=$(mktemp -d)
chmod 755 "$folder"
cd "$folder"
stop() {
    for daemon in slurmd slurmctld munged; do
        [ -f "$daemon.pid" ] && kill "$(cat "$daemon.pid")" 2>/dev/null || true
    done
    cd /
    sleep 1
    rm -rf "$folder"
}
trap stop EXIT

head -c 1024 /dev/urandom >munge.key
chmod 400 munge.key
munged --force --key-file="$folder/munge.key" --socket="$folder/munge.socket" --pid-file="$folder/munged.pid" \
    --log-file="$folder/munged.log" --seed-file="$folder/munged.seed"
mkdir state spool
node=$(hostname -s)
cat >slurm.conf <<CONF
ClusterName=jobun
SlurmctldHost=$node(127.0.0.1)
SlurmctldParameters=enable_configless
SlurmctldPort=16817
SlurmdPort=16818
SlurmUser=root
AuthType=auth/munge
AuthInfo=socket=$folder/munge.socket
StateSaveLocation=$folder/state
SlurmdSpoolDir=$folder/spool
SlurmctldPidFile=$folder/slurmctld.pid
SlurmdPidFile=$folder/slurmd.pid
SlurmctldLogFile=$folder/slurmctld.log
SlurmdLogFile=$folder/slurmd.log
ProctrackType=proctrack/linuxproc
TaskPlugin=task/none
JobAcctGatherType=jobacct_gather/none
AccountingStorageType=accounting_storage/none
MpiDefault=none
ReturnToService=2
SelectType=select/cons_tres
SelectTypeParameters=CR_Core
NodeName=$node NodeAddr=127.0.0.1 CPUs=$(nproc) State=UNKNOWN
PartitionName=all Nodes=$node Default=YES MaxTime=INFINITE State=UP
CONF
export SLURM_CONF=$folder/slurm.conf
slurmctld -f "$SLURM_CONF"
slurmd -f "$SLURM_CONF" -N "$node"
for _ in $(seq 30); do
    sinfo -h -o %t 2>/dev/null | grep -q idle && break
    sleep 1
done
sinfo

rows() { "$@" || [ "$?" -eq 4 ]; }
# What is in the folder of the journal is not part of the result.
same() { diff -r --exclude=.jobun-batch whole "$1" && echo "$1: the bytes of one run"; }

rows "$JOBUN" batch "$input" -o whole "$@" 2>/dev/null

sbatch --wait --array=1-3 --output="$folder/task-%a.log" "$here/slurm-array.sh" "$input" "$folder/slurm" "$@" ||
    { cat task-*.log slurmd.log >&2; exit 1; }
rows "$JOBUN" batch merge slurm/shard-* --input "$input" -o by-slurm "$@"
same by-slurm

parallel -j 2 '"$JOBUN" batch '"'$input'"' --shard {}/3 --jobs 1 -o parallel/shard-{} '"$*"' 2>/dev/null || [ $? -eq 4 ]' ::: 1 2 3
rows "$JOBUN" batch merge parallel/shard-* --input "$input" -o by-parallel "$@"
same by-parallel
