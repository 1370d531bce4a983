"""Splink on DuckDB, run by a Python that has it: records of persons on standard input, their clusters on output.

Blocks and comparisons as Splink's documentation has them for names and dates; weights are learnt from the records
themselves, without any that are marked.
"""

import csv
import sys
from importlib import import_module
from io import StringIO

THRESHOLD = 0.5
"""The chance from which on a pair is joined: of 0.5, 0.8, 0.9, 0.95 and 0.99 the best on the half that is looked at."""


def main() -> None:
    """Read, learn, and write (record, cluster) rows."""
    pandas, splink, cl = map(import_module, ("pandas", "splink", "splink.comparison_library"))
    block_on = splink.block_on
    records = pandas.read_csv(StringIO(sys.stdin.read()), dtype=str, keep_default_na=False).replace("", None)
    settings = splink.SettingsCreator(
        link_type="dedupe_only",
        blocking_rules_to_generate_predictions=[block_on("surname"), block_on("given", "middle")],
        comparisons=[
            cl.JaroWinklerAtThresholds("given", [0.92, 0.8]).configure(term_frequency_adjustments=True),
            cl.JaroWinklerAtThresholds("middle", [0.92]),
            cl.JaroWinklerAtThresholds("surname", [0.92]).configure(term_frequency_adjustments=True),
            cl.ExactMatch("suffix"),
            cl.ExactMatch("gender"),
            cl.ExactMatch("born"),
            cl.ExactMatch("died"),
        ],
    )
    linker = splink.Linker(splink.DuckDBAPI().register(records), settings)
    linker.training.estimate_probability_two_random_records_match(
        [block_on("given", "middle", "surname")], recall=0.7
    )
    linker.training.estimate_u_using_random_sampling(max_pairs=1e6, seed=1)
    for rule in (block_on("surname"), block_on("given")):
        linker.training.estimate_parameters_using_expectation_maximisation(rule)
    predictions = linker.inference.predict(threshold_match_probability=0.5)
    clusters = linker.clustering.cluster_pairwise_predictions_at_threshold(predictions, THRESHOLD)
    found = clusters.as_pandas_dataframe()
    csv.writer(sys.stdout).writerows(zip(found["unique_id"], found["cluster_id"], strict=True))


if __name__ == "__main__":
    main()
