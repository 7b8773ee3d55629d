"""Writes the pages of this folder from the code they describe: `just docs`. A test finds out when one is out of date."""

import inspect
import re
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, get_args

from pydantic import BaseModel, SecretStr

from studiolo import errors
from studiolo.api.error_status import STATUS
from studiolo.api.server import create_asgi
from studiolo.app import build
from studiolo.cli.main import app as command_line
from studiolo.configuration import Configuration
from studiolo.settings import Settings

FOLDER = Path(__file__).parent
NOTE = "<!-- Written by docs/reference/write.py; change the code it describes and run `just docs`. -->"


def pages() -> dict[str, str]:
    """Each page's file name and text."""
    made = {
        "settings.md": settings(),
        "configuration.md": configuration(),
        "errors.md": error_codes(),
        "routes.md": routes(),
        "commands.md": commands(),
    }
    return {name: f"{NOTE}\n\n{text.strip()}\n" for name, text in made.items()}


def settings() -> str:
    rows = [
        (f"`STUDIOLO_{name.upper()}`", f"`{_default(name, field.default)}`", field.description or "")
        for name, field in Settings.model_fields.items()
        if field.validation_alias is None  # what terminals set is no setting of ours
    ]
    about = "Every setting is an environment variable; all have a default that works."
    return f"# Settings\n\n{about}\n\n{_table(('variable', 'default', 'what it does'), rows)}"


def configuration() -> str:
    """Every table of the file that STUDIOLO_CONFIG names, an example first."""
    example = (FOLDER / "studiolo.example.toml").read_text().strip()
    about = (
        "`STUDIOLO_CONFIG` names a TOML file with engines, routes and limits. Every table and every field may be left out. "
        "Name the variable or the file that holds a key (`api_key_env`, `api_key_file`) rather than write the key itself "
        "(`api_key`), so that the file can be shown to anybody. A mistake stops the start, saying where."
    )
    parts = [f"# Configuration\n\n{about}\n\n```toml\n{example}\n```"]
    for model in _models(Configuration):
        rows = [(f"`{name}`", _kind(field.annotation), _preset(field)) for name, field in model.model_fields.items()]
        about = inspect.cleandoc(model.__doc__ or "")
        said = about.partition(": ")[2]
        parts.append(
            f"## {_heading(about)}\n\n{said[:1].upper()}{said[1:]}\n\n{_table(('field', 'kind', 'default'), rows)}"
        )
    return "\n\n".join(parts)


def _models(model: type[BaseModel]) -> Iterator[type[BaseModel]]:
    """Every model that the fields of this one hold, outermost first."""
    for field in model.model_fields.values():
        for kind in _inside(field.annotation):
            if isinstance(kind, type) and issubclass(kind, BaseModel):
                yield kind
                yield from _models(kind)


def _inside(annotation: Any) -> Iterator[Any]:
    yield annotation
    for part in get_args(annotation):
        yield from _inside(part)


def _heading(about: str) -> str:
    return f"`{about.partition(':')[0]}`"


def _kind(annotation: Any) -> str:
    text = str(annotation) if get_args(annotation) else getattr(annotation, "__name__", str(annotation))
    text = re.sub(r"\b(?:typing|collections\.abc|pathlib|pydantic\.types|studiolo\.configuration)\.", "", text)
    text = re.sub(r"Annotated\[str, [^]]*\]+\)?\]?", "str", text).replace("NoneType", "none").replace("|", "or")
    return text.replace("Literal", "one of ")


def _preset(field: Any) -> str:
    if field.is_required():
        return "required"
    value = field.get_default(call_default_factory=True)
    if isinstance(value, BaseModel):
        return "see below"
    if isinstance(value, SecretStr) or value in ("", None, (), {}):
        return ""
    return f"`{str(value).lower() if isinstance(value, bool) else value}`"


def error_codes() -> str:
    said = dict(re.findall(r"^[│├└─ ]*(\w+) {2,}(.+)$", errors.__doc__ or "", re.MULTILINE))
    rows = [
        (f"`{kind.code}`", str(status), f"`{shape}`", "yes" if kind.retryable else "no", said.get(kind.__name__, ""))
        for kind, (status, shape) in STATUS.items()
        if kind is not errors.StudioloError
    ]
    about = (
        'Errors are `{"error": {"message", "type", "param", "code"}}`, as OpenAI\'s clients expect. `code` is stable. Failures '
        "of the server that another try would not mend carry `x-should-retry: false`, which stops those clients from "
        "trying. A failure nobody foresaw is a 500 with the code `null`."
    )
    return f"# Error codes\n\n{about}\n\n{_table(('code', 'status', 'type', 'try again?', 'what it means'), rows)}"


def routes() -> str:
    with tempfile.TemporaryDirectory() as folder:
        api = create_asgi(build(Settings(data_dir=Path(folder)))).openapi()
    rows = [
        (f"`{method.upper()} {path}`", operation["summary"])
        for path, operations in api["paths"].items()
        for method, operation in operations.items()
    ]
    about = "The same, to try out, is at `/docs` of every running server; `/openapi.json` is for programs."
    text = f"# Routes\n\n{about}\n\n{_table(('route', 'what it is for'), rows)}"
    return "\n\n".join([text, *_bodies(api)])


def commands() -> str:
    text: str = command_line.generate_docs(output_format="markdown")
    text = re.sub(r" -m [\w.]+", "", text)  # how this script or the test was started gets into the usage lines
    return re.sub(r"^# .*$", "# Commands", text, count=1, flags=re.MULTILINE)


def _bodies(api: Mapping[str, Any]) -> Iterator[str]:
    told: dict[str, str] = {}
    for path, operations in api["paths"].items():
        for method, operation in operations.items():
            if "requestBody" not in operation:
                continue
            body, name = operation["requestBody"], f"{method.upper()} {path}"
            schema = next(iter(body["content"].values()))["schema"]
            yield f"## The body of `{name}`"
            if (same := told.setdefault(str(schema), name)) != name:
                yield f"That of `{same}`."
                continue
            yield _table(("field", "values"), [(f"`{n}`", _limits(field)) for n, field in schema["properties"].items()])
            yield body.get("description", "")


def _limits(field: Mapping[str, Any]) -> str:
    said = [field["description"]] if "description" in field else []
    said += [", ".join(f"`{value}`" for value in field["enum"])] if "enum" in field else []
    said += [f"{int(field['minimum'])} to {int(field['maximum'])}"] if "minimum" in field else []
    said += [f"at most {field['maxLength']} characters"] if "maxLength" in field else []
    said += [f"default `{field['default']}`"] if "default" in field else []
    return "; ".join(said)


def _default(name: str, value: object) -> str:
    if name == "data_dir":
        return "~/.local/share/studiolo"
    return "" if value is None else str(value)


def _table(head: tuple[str, ...], rows: Sequence[tuple[str, ...]]) -> str:
    lines = [head, ("---",) * len(head), *rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines).replace("| `` |", "| |")


if __name__ == "__main__":
    for name, text in pages().items():
        (FOLDER / name).write_text(text)
