"""The collection: walking it, taking apart what holds many sources, reading one source.

    walk        every file of a folder, found or skipped
    unpack      the members of a container
    again       the bytes of a source once more, as long as they are those that were read
    read        one file or member, as a ``Source`` and the ``Page`` that its reader made of it

What is not read is reported by name with a reason code:

    name            a file or folder whose name is no UTF-8
    hidden          a file or folder whose name begins with a dot
    archive         an archive of Testimonia, or a file that belongs to one (-wal, -shm, -journal, .lock)
    extension       no reader for the extension
    missing         a reader needs a library or program that is not installed
    special         a pipe, socket or device
    loop            a link to a folder that is already being walked
    dangling        a link to nothing
    outside         a link that leads out of the collection
    duplicate       a link to what the collection holds at its own place, or a folder linked twice
    permission      a file or folder without permission to read
    unreadable      any other refusal of the file system
    vanished        was there when the folder was listed, is not any more
    too-large       larger than the limit
    empty           has no byte
    no-text         has no letter
    binary          bytes that are no text
    damaged         is not what its extension says, or breaks off
    encrypted       cannot be read without a password
    status          what a web archive holds is the error that a server answered with
    timeout         took longer to read than is allowed
    memory          took more memory than is allowed
    crash           ended the process that read it

``walk`` and ``unpack`` yield them as ``Skipped``, ``read`` raises them as ``ReadingError``, whichever meets them first.
"""

from testimonia.sources.found import Found, Limits
from testimonia.sources.read import read
from testimonia.sources.unpack import unpack
from testimonia.sources.walk import walk

__all__ = ["Found", "Limits", "read", "unpack", "walk"]
