"""PDF with a text layer, through PDFium (pypdfium2).

document    opens the file and its pages
runs        what is printed on a page, and where (with frames, letters, accents)
edges       running heads, running feet and page numbers (with numbers)
columns     the order in which a page is read
rows        lines of print
notes       footnotes, which are read below the body of their page
paragraphs  which lines are one paragraph
headings    which are headings
flow        all these together, from page to page
setting     the text, and what stands where in it
properties  what the file declares of itself (with xmp)
empty       pages without text, and scanned: what is read on their pictures
picture     a page as a picture, for the reading room
"""

from testimonia.readers.pdf.reader import read

__all__ = ["read"]
