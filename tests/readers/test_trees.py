"""XML from anywhere."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from testimonia.errors import ReadingError
from testimonia.readers.page import Raw
from testimonia.readers.trees import below, child, children, name, namespace, number, parsed, words

BOMB = b'<!DOCTYPE a [<!ENTITY b "xxxxxxxxxx">' + b"".join(
    b'<!ENTITY %c "%s">' % (99 + n, b"&%c;" % (98 + n) * 10) for n in range(9)
)


def refused(data: bytes) -> str:
    with pytest.raises(ReadingError) as error:
        parsed(Raw(data))
    assert error.value.reason == "damaged"
    return str(error.value)


def test_the_encoding_is_the_declared_one() -> None:
    """By the declaration or a byte order mark; without either by what carried the bytes, else UTF-8."""
    declared = parsed(
        Raw("<?xml version='1.0' encoding='latin1'?><a>é</a>".encode("latin1"), charset="utf-8")
    )
    assert (declared.root.text, declared.encoding) == ("é", "iso8859-1")
    marked = parsed(Raw("<?xml version='1.0' encoding='utf-16'?><a>é</a>".encode("utf-16"), charset="latin1"))
    assert marked.root.text == "é"
    assert parsed(Raw("<a>é</a>".encode("cp1252"), charset="windows-1252")).root.text == "é"
    assert parsed(Raw("<a>é</a>".encode(), charset="no such thing")).encoding == "utf-8"


def test_what_is_no_xml_is_damaged() -> None:
    """The words of the parser say where."""
    assert "Document is empty" in refused(b"")
    assert "line 2" in refused(b"<a>\n<b></a>")
    assert "klingon" in refused(b"<?xml version='1.0' encoding='klingon'?><a/>")
    assert "depth" in refused(b"<a>" * 300 + b"</a>" * 300)


def test_white_space_before_the_declaration_does_no_harm() -> None:
    """Files that were put together by hand begin with an empty line."""
    assert parsed(Raw(b"\n <?xml version='1.0'?><a>b</a>")).root.text == "b"


def test_an_id_that_stands_twice_does_no_harm() -> None:
    """Editions that were put together from several have such."""
    assert len(parsed(Raw(b"<a><b xml:id='x'/><b xml:id='x'/></a>")).root) == 2


def test_entities_that_grow_are_refused() -> None:
    """A thousand million letters from 700 bytes, in the text or in an attribute."""
    assert "amplification" in refused(BOMB + b"]><a>&k;</a>")
    assert "amplification" in refused(BOMB + b"]><a x='&k;'/>")


def test_nothing_outside_the_file_enters_it() -> None:
    """An entity that names a file or an address stays as it is written, and is noted."""
    data = b"<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/hostname'>]><a>Ferri &x; fled<b/>&x;.</a>"
    tree = parsed(Raw(data))
    assert words(tree.root) == "Ferri &x; fled&x;."
    assert tree.notes == ("entities that nothing defines stay as written: &x;",)


def test_characters_by_name_are_read() -> None:
    """Those that the document defines as a few characters, and those of older editions that HTML knows too."""
    own = b"<!DOCTYPE a [<!ENTITY dash '&#x2014;'>]><a>1922 &dash; <b>x</b>&dash;<!-- c --> 1945</a>"
    assert words(parsed(Raw(own)).root) == "1922 — x— 1945"
    old = b"<!DOCTYPE TEI.2 SYSTEM 'tei2.dtd'><TEI.2>Caf&eacute; &Abreve;&nothing;</TEI.2>"
    tree = parsed(Raw(old))
    assert (words(tree.root), tree.notes) == (
        "Café Ă&nothing;",
        ("entities that nothing defines stay as written: &nothing;",),
    )


def test_elements_are_found_in_any_namespace() -> None:
    """By their names alone; None has no parts."""
    root = parsed(
        Raw(b"<a xmlns='urn:x'><b n='2.5' m='x' k='inf'><c>1</c></b><!-- --><b><c> 2 </c></b></a>")
    ).root
    assert (name(root), namespace(root)) == ("a", "urn:x")
    assert [words(one) for one in below(root, "c")] == ["1", "2"]
    assert len(list(children(root, "b"))) == 2
    assert words(child(root, "b", "c")) == "1"
    assert child(root, "x", "c") is None
    assert (list(below(None, "c")), words(None)) == ([], "")
    first = child(root, "b")
    assert (number(first, "n"), number(first, "m"), number(first, "k")) == (2.5, None, None)


@given(st.binary(max_size=80) | st.text(alphabet="<a/>&x;'\"!? []", max_size=80).map(str.encode))
def test_any_bytes_are_a_tree_or_refused(data: bytes) -> None:
    """Nothing else comes out."""
    reasons = []
    try:
        parsed(Raw(data))
    except ReadingError as error:
        reasons.append(error.reason)
    assert reasons in ([], ["damaged"])
