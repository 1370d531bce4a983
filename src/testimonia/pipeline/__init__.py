"""From a folder of texts to an archive: ``build``, the one room that knows all stages.

    collecting  what of the collection must be read: new, changed, or freed by another
    task        everything that is done to one source by itself, in any process
    intake      reading what must be, and writing what became of it, each source in its own transaction
    run         one run: collect → take in → identify persons → compare what sources tell
    report      what a run did

Reading happens in the engine's processes, writing here, in the order of the walk: so the archive is the same
whatever the number of processes. Whatever ends a run, the next one goes on where it stood.
"""

from testimonia.pipeline.report import BuildReport, Judged
from testimonia.pipeline.run import build

__all__ = ["BuildReport", "Judged", "build"]
