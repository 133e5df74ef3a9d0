"""Measure search on PERSPECTRUM and on the key point analysis data: python tests/measure_search.py.

The data lie beside the checkout (../shared/data) and are not part of it. Claims and key points are
searched for with the very index that `essayplan search` uses. What the figures mean:

- recall@k: of the perspectives that belong to a claim, the share among the first k of the whole
  pool; averaged over the claims.
- nDCG@10: of the arguments that match a key point, searched for among those of both splits;
  averaged over the key points that any argument matches.

Plain BM25 (k1 0.9, b 0.4, Lucene's stop words, no stemming) is measured the same way beside it; the
published baselines are its figures to within a hundredth, so this is how they are defined. The
constants of the index were chosen on train; dev only confirms them.
"""

import csv
import json
import math
import re
import sys
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from statistics import fmean

from essayplan.bank.index import Index
from essayplan.model import Argument, Bank, Question, Side

DATA = Path(__file__).resolve().parents[2] / "shared" / "data"
DEPTHS = (10, 20, 50)
BASELINES = {"recall@10": 0.338, "recall@20": 0.419, "recall@50": 0.510, "nDCG@10": 0.387}
"""The published figures of plain BM25 on dev."""
LUCENE = frozenset(
    "a an and are as at be but by for if in into is it no not of on or such that the their then "
    "there these they this to was will with".split()
)

Search = Callable[[str, int], Sequence[str]]
"""Words and a number -> the ids of as many texts, best first."""


def ours(texts: Mapping[str, str]) -> Search:
    """Index texts as the arguments of one question that has no words of its own."""
    arguments = tuple(Argument(id=name, theme="", claim=text) for name, text in texts.items())
    sides = Side(position="", arguments=arguments), Side(position="")
    pool = Question(id="pool", question="", for_=sides[0], against=sides[1])
    index = Index([Bank(id="measured", questions={"pool": pool})])
    return lambda words, limit: [hit.id for hit in index.search(words, limit)]


def plain(texts: Mapping[str, str], k1: float = 0.9, b: float = 0.4) -> Search:
    """Index texts for plain BM25."""
    counts = {name: Counter(plain_words(text)) for name, text in texts.items()}
    mean = fmean(each.total() for each in counts.values())
    places: dict[str, dict[str, float]] = defaultdict(dict)
    for name, words in counts.items():
        for word, count in words.items():
            stretch = k1 * (1 - b + b * words.total() / mean)
            places[word][name] = count / (count + stretch)

    def search(asked: str, limit: int) -> Sequence[str]:
        scores: Counter[str] = Counter()
        for word in plain_words(asked):
            rarity = math.log1p((len(texts) - len(places[word]) + 0.5) / (len(places[word]) + 0.5))
            scores.update({name: rarity * gain for name, gain in places[word].items()})
        return [name for name, _ in scores.most_common(limit)]

    return search


def plain_words(text: str) -> list[str]:
    """Return the words of a text that are no stop words."""
    return [word for word in re.findall(r"[a-z0-9]+", text.lower()) if word not in LUCENE]


def perspectrum(index: Callable[[Mapping[str, str]], Search], split: str) -> dict[str, float]:
    """Search the pool of perspectives with each claim of a split."""
    lines = (DATA / "perspectrum" / "pool.tsv").read_text(encoding="utf-8").splitlines()[1:]
    search = index(dict(line.split("\t", 1) for line in lines))
    recalls: dict[int, list[float]] = defaultdict(list)
    for line in (DATA / "perspectrum" / "claims.jsonl").read_text(encoding="utf-8").splitlines():
        claim = json.loads(line)
        if claim["split"] == split:
            wanted = {str(each) for group in claim["clusters"] for each in group["perspectives"]}
            found = search(claim["text"], max(DEPTHS))
            for depth in DEPTHS:
                recalls[depth].append(len(wanted.intersection(found[:depth])) / len(wanted))
    return {f"recall@{depth}": fmean(recalls[depth]) for depth in DEPTHS}


def key_points(index: Callable[[Mapping[str, str]], Search], split: str) -> dict[str, float]:
    """Search the arguments of both splits with each key point of one."""
    rows = [*_rows("arguments", "train"), *_rows("arguments", "dev")]
    search = index({row["arg_id"]: row["argument"] for row in rows})
    wanted: dict[str, set[str]] = defaultdict(set)
    for row in _rows("labels", split):
        if row["label"] == "1":
            wanted[row["key_point_id"]].add(row["arg_id"])
    points = [row for row in _rows("key_points", split) if row["key_point_id"] in wanted]
    gains = [ndcg(search(row["key_point"], 10), wanted[row["key_point_id"]]) for row in points]
    return {"nDCG@10": fmean(gains)}


def ndcg(found: Sequence[str], wanted: set[str]) -> float:
    """Return the discounted gain of the first ten found, as a share of the best there could be."""
    best = _discounted(range(min(10, len(wanted))))
    return _discounted(rank for rank, each in enumerate(found) if each in wanted) / best


def _discounted(ranks: Iterable[int]) -> float:
    return sum(1 / math.log2(rank + 2) for rank in ranks)


def _rows(name: str, split: str) -> list[dict[str, str]]:
    with (DATA / "kpa" / f"{name}_{split}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def main() -> None:
    """Print what search reaches beside the baselines."""
    if not DATA.is_dir():
        sys.exit("The data are not there: ../shared/data, beside the checkout.")
    columns = {
        "train": {**perspectrum(ours, "train"), **key_points(ours, "train")},
        "dev": {**perspectrum(ours, "dev"), **key_points(ours, "dev")},
        "plain BM25, dev": {**perspectrum(plain, "dev"), **key_points(plain, "dev")},
        "published": BASELINES,
    }
    sys.stdout.write(f"{'':10}" + "".join(f"{name:>17}" for name in columns) + "\n")
    for name in BASELINES:
        figures = "".join(f"{column[name]:>17.3f}" for column in columns.values())
        sys.stdout.write(f"{name:10}{figures}\n")


if __name__ == "__main__":
    main()
