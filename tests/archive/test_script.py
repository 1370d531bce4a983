"""SQL of several statements."""

from testimonia.archive.script import statements


def test_a_script_is_cut_into_its_statements() -> None:
    """Each statement stands for itself; a semicolon inside a trigger or a string ends none."""
    script = (
        "CREATE TABLE a (b);\nCREATE TRIGGER c AFTER INSERT ON a BEGIN\n DELETE FROM a;\n SELECT ';';\nEND;\n"
    )
    assert [one.split()[1] for one in statements(script)] == ["TABLE", "TRIGGER"]
