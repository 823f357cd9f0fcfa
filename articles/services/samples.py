"""The sample articles that come with the product, handed in like anybody's files and labelled as samples."""

from hashlib import sha256
from pathlib import Path

from articles.models import Ingestion, Original
from articles.services import ingest

SAMPLES = Path(__file__).resolve().parents[2] / "samples"


def submit_samples(directory: Path = SAMPLES) -> int:
    """Submits the samples that were never submitted before; how many those are."""
    files = {sha256(path.read_bytes()).hexdigest(): path for path in sorted(directory.glob("*.json"))}
    known = set(Original.objects.filter(sha256__in=files).values_list("sha256", flat=True))
    new = [path for digest, path in files.items() if digest not in known]
    for path in new:
        ingest.submit(path.read_bytes(), name=path.name, is_sample=True)
    return len(new)


def are_read() -> bool:
    """True when no sample is on its way any more."""
    return not Ingestion.objects.unfinished().filter(is_sample=True).exists()
