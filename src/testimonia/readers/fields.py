"""Fields by which makers of front matters and tables describe a text, and the kinds of clues that they are.

Generators of sites, exports of databases and scrapers name them so in whatever language the text is.
"""

import re

_KINDS = {
    "title": "title", "headline": "title", "author": "author", "authors": "author",
    "by": "author", "byline": "author", "creator": "author", "date": "published", "published": "published",
    "date published": "published", "datepublished": "published", "published at": "published",
    "published date": "published", "publication date": "published", "pub date": "published",
    "pubdate": "published", "publish date": "published", "publication": "publication", "source": "publication",
    "journal": "publication", "newspaper": "publication", "publisher": "publication",
    "issue": "issue", "volume": "volume", "series": "series", "part": "part",
    "url": "url", "link": "url", "canonical": "url", "source url": "url", "uri": "url", "permalink": "url",
    "lang": "language", "language": "language", "tags": "tags", "keywords": "tags",
    "categories": "section", "category": "section", "section": "section", "subtitle": "standfirst",
    "description": "standfirst", "summary": "standfirst", "standfirst": "standfirst",
    "retrieved": "retrieved", "accessed": "retrieved", "retrieved at": "retrieved", "crawled at": "retrieved",
    "date accessed": "retrieved", "copyright": "copyright", "license": "copyright",
    "place": "place", "page": "page", "pages": "page", "translator": "translator", "editor": "editor",
    "interviewer": "interviewer", "photographer": "photo", "photos": "photo", "photographs": "photo",
}  # fmt: skip
_APART = re.compile(r"[\s_-]+")


def kind(name: str) -> str:
    """Return the kind of clue that a field is; empty where it is none. "Pub_Date" is the same as "pub date"."""
    return _KINDS.get(_APART.sub(" ", name).strip().lower(), "")
