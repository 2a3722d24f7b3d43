#!/usr/bin/env bash
# A batch in parts as an array of Slurm; each task makes its part of the same input into a folder of its own:
#   sbatch --array=1-3 docs/batch/slurm-array.sh bids.xlsx out
# A task that was killed or requeued goes on where it stopped. Afterwards, prove the union:
#   ./jobun batch merge out/shard-* --input bids.xlsx -o all
#SBATCH --job-name=jobun
#SBATCH --requeue
set -euo pipefail
input=$1
output=$2
shift 2
# Exit code 4 says that some rows were bad: the part is whole, and the report names them.
"${JOBUN:-./jobun}" batch "$input" --shard "$SLURM_ARRAY_TASK_ID/$SLURM_ARRAY_TASK_COUNT" \
    -o "$output/shard-$SLURM_ARRAY_TASK_ID" "$@" || [ "$?" -eq 4 ]
