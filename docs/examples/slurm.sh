#!/bin/sh
# An array job of Slurm that summarizes one shard of a list of logs per task.
#   find /cases -type f | split -d -n r/4 - shard.        (in a folder that all machines share)
#   mkdir -p out && sbatch --wait slurm.sh
#SBATCH --array=0-3 --cpus-per-task=1
#SBATCH --requeue --open-mode=append --output=out/%a.log
shard=$(printf '%02d' "$SLURM_ARRAY_TASK_ID")
exec servicing-logs summarize --each log --list "shard.$shard" --resume "out/$shard.ndjson" --threads 1
