#!/usr/bin/env bash
# Makes the bundled model, puts it into resources/models, and writes into its card how good it is on pairs that it
# never saw, where these are at hand.
set -euo pipefail
cd "$(dirname "$0")/.."

python=.venv/bin/python work=build/model data=../shared/data model=resources/models/buildings.safetensors
"$python" -m engine.training.bundled --work "$work" --data "$data"
cp "$work/buildings.safetensors" "$model"
if [ -d "$data/evaluation" ]; then
  "$python" -m benchmarks accuracy --detector buildings --data "$data" --json >"$work/figures.json"
  PYTHONPATH=. "$python" scripts/card_figures.py "$model" "$work/figures.json"
else
  echo "How good the model is was not measured: $data/evaluation has no labelled pairs." >&2
fi
