"""Files that hold many sources: one module per format, each a ``readers.member.Holder``.

    zipped      zip: files with names
    tarred      tar, also packed with gzip, bzip2 or xz: the same
    mbox        a mailbox: messages, numbered
    warc        a web archive: the pages that servers answered with, numbered among its records
    wacz        a zip of web archives
    tables      CSV and TSV: a text a row, numbered
    json_lines  JSON lines: a text a line, numbered

``packed`` takes the gzip off, ``letters`` decodes what may be of any length, ``dialects`` and ``columns`` know tables,
``records`` and ``bodies`` web archives.
"""
