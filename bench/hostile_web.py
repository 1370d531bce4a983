"""Hostile web pages and Markdown: a million tags, attributes, deep nesting, declared encodings, links without end."""

from collections.abc import Callable, Iterator

from bench.hostile_file import PROSE, Hostile, repeated, written
from bench.hostile_honest import HONEST

_CHARSETS = (
    "hex", "rot13", "zlib", "bz2", "base64", "uu", "quopri", "undefined", "punycode", "idna", "unicode_escape",
    "raw_unicode_escape", "utf-7", "mbcs", "oem", "utf-32", "utf-16", "cp037", "x-user-defined", "latin1\x00", "none",
    "../../../etc/passwd", "utf-8" * 1000,
)  # fmt: skip
_TAGS = {
    "paragraphs": ("<p></p>", 1_000_000),
    "bold-open": ("<b>", 1_000_000),
    "bold-pairs": ("<b>a</b>", 1_000_000),
    "div-open": ("<div>", 1_000_000),
    "span-open": ("<span>a", 500_000),
    "breaks": ("<br>", 1_000_000),
    "rules": ("<hr>", 500_000),
    "list-open": ("<ul><li>", 200_000),
    "table-open": ("<table><tr><td>", 50_000),
    "cells": ("<td>a", 500_000),
    "rows": ("<tr><td>a<td>b", 200_000),
    "font-open": ("<font>", 200_000),
    "anchor-open": ("<a href=#>a", 200_000),
    "anchors": ("<a href=/a>Ada</a> ", 100_000),
    "headings": ("<h2>Ada</h2>", 100_000),
    "quotes-open": ("<blockquote>", 100_000),
    "forms": ("<form><input>", 100_000),
    "selects": ("<select><option>a", 100_000),
    "comments": ("<!--a-->", 500_000),
    "comments-open": ("<!--", 500_000),
    "less-than": ("<", 2_000_000),
    "less-than-letter": ("<a ", 500_000),
    "end-tags": ("</p>", 1_000_000),
    "end-tags-wrong": ("<i></b>", 300_000),
    "templates": ("<template>", 100_000),
    "svgs": ("<svg><math>", 50_000),
    "frames": ("<iframe srcdoc='<p>a'>", 50_000),
    "scripts": ("<script>a</script>", 200_000),
    "styles": ("<style>a{}</style>", 200_000),
    "scripts-open": ("<script>", 200_000),
    "metas": ("<meta name=author content=Ada>", 100_000),
    "meta-dates": ("<meta name=date content=1900-01-01>", 100_000),
    "times": ("<time datetime=1900-01-01>1900</time>", 50_000),
    "bylines": ("<p class=byline>By Ada</p>", 30_000),
    "classes": ("<p class='a b c d e f'>a</p>", 50_000),
    "hidden": ("<p hidden style='display:none'>a</p>", 50_000),
    "references": ("&amp;", 1_000_000),
    "references-numbers": ("&#0;&#xD800;&#x110000;", 50_000),
    "references-open": ("&", 1_000_000),
    "noscripts": ("<noscript>", 100_000),
    "list-items": ("<li>a</li>", 200_000),
    "images": ("<img alt='Ada Meyer' src=x>", 50_000),
    "json": ('<script type="application/ld+json">{"@type":"Article","author":"Ada"}</script>', 20_000),
}
_MARKS = {
    "definitions": ("[a]: http://a.de\n", 100_000),
    "brackets": ("[", 100_000),
    "brackets-links": ("[a](", 50_000),
    "brackets-images": ("![", 100_000),
    "links": ("[Ada](http://a.de) ", 50_000),
    "stars": ("*", 100_000),
    "stars-open": ("**a ", 50_000),
    "underscores": ("_a", 100_000),
    "backticks": ("`", 100_000),
    "backticks-open": ("`a ``b ", 50_000),
    "fences": ("```\n", 100_000),
    "quotes": (">", 20_000),
    "quote-lines": ("> a\n", 100_000),
    "bullets": ("- a\n", 100_000),
    "headings": ("# a\n", 100_000),
    "setext": ("a\n---\n", 50_000),
    "tables": ("|a|b|\n|-|-|\n", 20_000),
    "tags": ("<b>", 100_000),
    "tags-open": ("<a ", 100_000),
    "autolinks": ("<http:", 50_000),
    "references": ("&lt;", 100_000),
    "backslashes": ("\\", 300_000),
    "rules": ("---\n", 100_000),
    "tildes": ("~~a ", 50_000),
    "hard-breaks": ("a  \n", 100_000),
}


def files() -> Iterator[Hostile]:
    """Yield hostile pages."""
    yield from repeated("tags", ("html",), _TAGS)
    yield from repeated("Markdown", ("md",), {f"md-{name}": unit for name, unit in _MARKS.items()})
    for n, charset in enumerate(_CHARSETS):
        name = "".join(c for c in charset[:20] if c.isalnum())
        yield Hostile("declared encodings", f"charset-{n}-{name}.html", _declared(charset))
    for name, make in _pages().items():
        yield Hostile("web pages" if name.endswith("html") else "Markdown", name, written(make))


def _declared(charset: str) -> Callable[[], bytes]:
    return lambda: HONEST["html"]().replace(b"utf-8", charset.encode())


def _page(head: str, body: str = "") -> str:
    paragraphs = "".join(f"<p>{line}</p>" for line in PROSE.split("\n\n"))
    return f"<html><head>{head}</head><body><article>{paragraphs}{body}{paragraphs}</article></body></html>"


def _pages() -> dict[str, Callable[[], str]]:
    many = range(100_000)
    deep = 20_000
    return {
        "attributes.html": lambda: _page("", "<p " + " ".join(f"a{n}=1" for n in many) + ">a</p>"),
        "attributes-same.html": lambda: _page("", "<p " + "a=1 " * 100_000 + ">a</p>"),
        "attribute-long.html": lambda: _page("", f"<p title='{'a ' * 3_000_000}'>a</p>"),
        "attribute-open.html": lambda: _page("", "<p title='" + "a" * 5_000_000),
        "class-long.html": lambda: _page("", f"<p class='{'a ' * 500_000}'>a</p>"),
        "id-each.html": lambda: _page("", "".join(f"<p id=i{n}>a</p>" for n in many)),
        "tag-each.html": lambda: _page("", "".join(f"<t{n}>a</t{n}>" for n in range(50_000))),
        "tag-long.html": lambda: _page("", f"<{'a' * 2_000_000}>a"),
        "nested-closed.html": lambda: _page("", "<div>" * deep + "Ada" + "</div>" * deep),
        "nested-lists.html": lambda: _page("", "<ul><li>a" * deep + "</li></ul>" * deep),
        "nested-tables.html": lambda: _page("", "<table><tr><td>a" * 3_000 + "</td></tr></table>" * 3_000),
        "nested-quotes.html": lambda: _page("", "<blockquote><p>a</p>" * deep + "</blockquote>" * deep),
        "nested-inline.html": lambda: _page("", "<p>" + "<i><b>a" * deep + "</b></i>" * deep),
        "title-long.html": lambda: _page(f"<title>{'Ada ' * 1_000_000}</title>"),
        "head-only.html": lambda: "<html><head>" + "<link rel=a>" * 200_000,
        "json-deep.html": lambda: _page(f'<script type="application/ld+json">{"[" * 200_000}{"]" * 200_000}</script>'),
        "json-wide.html": lambda: _page(f'<script type="application/ld+json">[{"{}," * 500_000}{{}}]</script>'),
        "json-number.html": lambda: _page(f'<script type="application/ld+json">{{"datePublished":{"1" * 100_000}}}</script>'),
        "json-graph.html": lambda: _page('<script type="application/ld+json">{"@graph":['
                                 + ",".join(f'{{"@id":"{n}","author":{{"@id":"{n + 1}"}}}}' for n in range(50_000))
                                 + "]}</script>"),
        "refresh.html": lambda: _page('<meta http-equiv="refresh" content="0;url=file:///etc/passwd">'),
        "base.html": lambda: _page('<base href="file:///"><base href="javascript:alert(1)">', "<a href='etc/passwd'>a</a>"),
        "doctype-entity.html": lambda: '<!DOCTYPE html [<!ENTITY a SYSTEM "file:///etc/passwd">]>' + _page("", "<p>&a;</p>"),
        "plaintext.html": lambda: _page("", "<plaintext>" + "<p>a" * 100_000),
        "cdata.html": lambda: _page("", "<![CDATA[" * 100_000),
        **_pages_further(),
    }  # fmt: skip


def _pages_further() -> dict[str, Callable[[], str]]:
    many = range(100_000)
    return {
        "instructions.html": lambda: _page("", "<?php a ?>" * 100_000),
        "comment-open.html": lambda: _page("", "<!--" + "a" * 5_000_000),
        "comment-conditional.html": lambda: _page("", "<!--[if IE]>" * 100_000),
        "script-long.html": lambda: _page("", "<script>" + "a=1;" * 2_000_000 + "</script>"),
        "style-long.html": lambda: _page("", "<style>" + "a{}" * 2_000_000 + "</style>"),
        "data-long.html": lambda: _page("", f"<img src='data:image/png;base64,{'A' * 5_000_000}'>"),
        "pre-long.html": lambda: _page("", f"<pre>{'a b' * 1_000_000}</pre>"),
        "textarea-open.html": lambda: _page("", "<textarea>" + "<p>a" * 100_000),
        "nul-tags.html": lambda: _page("", "<p\x00>a\x00</p>" * 100_000),
        "surrogates.html": lambda: _page("", "<p>\ud800</p>" * 50_000),
        "comments-thread.html": lambda: _page("", "".join(
            f"<div class=comment id=c{n}><b>Ada{n}</b><time>3 May 2004</time><p>No {n}!</p></div>" for n in range(10_000))),
        "links-list.html": lambda: _page("", "".join(f"<li><a href=/{n}>Story {n} of Ada</a></li>" for n in range(30_000))),
        "nothing.html": lambda: "<html></html>",
        "only-script.html": lambda: "<script>document.write('Ada')</script>",
        "md-table-wide.md": lambda: PROSE + "\n|" + "a|" * 20_000 + "\n|" + "-|" * 20_000 + "\n",
        "md-quotes-deep.md": lambda: PROSE + "\n" + "".join("> " * n + "a\n" for n in range(400)),
        "md-lists-deep.md": lambda: PROSE + "\n" + "".join("  " * n + "- a\n" for n in range(1_000)),
        "md-definitions-each.md": lambda: PROSE + "\n" + "".join(f"[a{n}]: http://a.de/{n}\n" for n in many),
        "md-definitions-used.md": lambda: PROSE + "\n" + "".join(f"[a{n}]\n\n[a{n}]: /{n}\n\n" for n in range(30_000)),
        "md-footnotes.md": lambda: PROSE + "\n" + "".join(f"a[^{n}]\n\n[^{n}]: b\n\n" for n in range(10_000)),
        "md-front-matter-open.md": lambda: "---\n" + "a: b\n" * 100_000,
        "md-front-matter-deep.md": lambda: "---\na: " + "[" * 50_000 + "\n---\n" + PROSE,
        "md-front-matter-aliases.md": lambda: "---\na: &a [x,x,x,x,x,x,x,x,x]\n" + "".join(
            f"{chr(98 + n)}: &{chr(98 + n)} [{','.join(['*' + chr(97 + n)] * 9)}]\n" for n in range(12)) + "---\n" + PROSE,
        "md-front-matter-tags.md": lambda: "---\ntitle: !!python/object/apply:os.system ['true']\n---\n" + PROSE,
    }  # fmt: skip
