"""Web archives in the making."""

import gzip

HTML = (("Content-Type", "text/html; charset=utf-8"),)
Fields = tuple[tuple[str, str], ...]


class Web:
    """A web archive: each record is packed for itself, or none is."""

    def __init__(self, packed: bool = True) -> None:
        self.data = b""
        self.starts: list[int] = []
        self._packed = packed

    def put(self, body: bytes, fields: Fields = HTML, status: str = "200 OK", **warc: str) -> "Web":
        """Add what a server answered with; ``url`` is the address, other names are fields of the record."""
        head = _head(f"HTTP/1.1 {status}", fields)
        return self.add("response", head + body, "application/http; msgtype=response", **warc)

    def add(self, kind: str, block: bytes, media: str = "", **warc: str) -> "Web":
        """Add a record of any kind."""
        self.starts.append(len(self.data))
        address = warc.pop("url", f"http://lund.example/{len(self.starts)}")
        fields = [("WARC-Type", kind), ("WARC-Target-URI", address), ("WARC-Date", "1999-03-04T05:06:07Z")]
        fields += [(f"WARC-{name}", value) for name, value in warc.items()]
        fields += [("Content-Type", media)] if media else []
        record = _head("WARC/1.0", (*fields, ("Content-Length", str(len(block))))) + block + b"\r\n\r\n"
        self.data += gzip.compress(record) if self._packed else record
        return self


def _head(first: str, fields: Fields) -> bytes:
    return "\r\n".join((first, *(f"{name}: {value}" for name, value in fields), "", "")).encode()


def page(words: str) -> bytes:
    return f"<!doctype html><p>{words}</p>".encode()


def three(packed: bool = True) -> Web:
    """Return an archive of three pages."""
    return Web(packed).put(page("one " * 30)).put(page("two " * 30)).put(page("three " * 30))
