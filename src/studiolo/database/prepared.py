"""Statements that every request needs: SQLAlchemy writes them once, then the driver alone executes them.

SQLAlchemy's own execution takes ten times as long as SQLite's. What is asked seldom has no need of this.
"""

from collections import namedtuple
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Delete, Dialect, Insert, Select, Update

Statement = Select[Any] | Insert | Update | Delete
Values = Mapping[str, object]
Convert = Callable[[Any], Any]


@dataclass(frozen=True, kw_only=True, slots=True)
class _Text:
    """A statement in a dialect. order: of the names in `sql`; None where the driver takes values by name.

    given: its literal values. binders: what turns a value into the driver's, where that is needed.
    """

    sql: str
    order: tuple[str, ...] | None
    given: Values
    binders: Sequence[tuple[str, Convert]]

    def bound(self, values: Values) -> Any:
        """As the driver wants them. Raises KeyError for a name that has no value."""
        all_values = {**self.given, **values}
        for name, bind in self.binders:
            all_values[name] = bind(all_values[name])
        return all_values if self.order is None else [all_values[name] for name in self.order]


class Prepared:
    """One statement, for whichever database a connection is to. Its values are named as its `bindparam`s.

    An Insert without `values` takes one for every column of its table. Its methods raise what the driver raises, which
    `Transactions` turns into our errors.
    """

    def __init__(self, statement: Statement) -> None:
        self._statement = statement
        columns = statement.selected_columns if isinstance(statement, Select) else statement.exported_columns
        self._types = [column.type for column in columns]
        self._row = _row_type([str(column.key) for column in columns])
        self._texts: dict[str, _Text] = {}  # by dialect
        self._readers: dict[str, Sequence[tuple[int, Convert]]] = {}

    def run(self, connection: Connection, values: Values | None = None) -> list[Any]:
        """The rows it gives, with their columns as attributes."""
        text = self._text(connection.dialect)
        cursor = connection.connection.cursor()
        try:
            cursor.execute(text.sql, text.bound(values or {}))
            if not cursor.description:
                return []
            readers = self._reading(connection.dialect, cursor.description)
            found = cursor.fetchall()
        finally:
            cursor.close()
        if readers:
            found = [_read(row, readers) for row in found]
        return [self._row(*row) for row in found]

    def first(self, connection: Connection, values: Values | None = None) -> Any | None:
        """The first row it gives, or None."""
        return next(iter(self.run(connection, values)), None)

    def run_many(self, connection: Connection, rows: Sequence[Values]) -> None:
        """Once for each, without what it gives: quicker than one by one where the database is a server."""
        text = self._text(connection.dialect)
        cursor = connection.connection.cursor()
        try:
            cursor.executemany(text.sql, [text.bound(values) for values in rows])
        finally:
            cursor.close()

    def _text(self, dialect: Dialect) -> _Text:
        text = self._texts.get(dialect.name)
        if text is None:
            text = self._texts[dialect.name] = _written(self._statement, dialect)
        return text

    def _reading(self, dialect: Dialect, description: Sequence[Any]) -> Sequence[tuple[int, Convert]]:
        """Columns whose values have to be converted; some drivers' depend on what the database calls their types."""
        readers = self._readers.get(dialect.name)
        if readers is None:
            told = enumerate(zip(self._types, description, strict=True))
            found = [(index, kind.dialect_impl(dialect).result_processor(dialect, it[1])) for index, (kind, it) in told]
            readers = self._readers[dialect.name] = [(index, read) for index, read in found if read is not None]
        return readers


def _row_type(names: Sequence[str]) -> Callable[..., Any]:
    return namedtuple("Row", names)


def _read(row: Sequence[Any], readers: Sequence[tuple[int, Convert]]) -> Sequence[Any]:
    read = list(row)
    for index, convert in readers:
        read[index] = convert(read[index])
    return read


def _written(statement: Statement, dialect: Dialect) -> _Text:
    # The lists in it, for IN, are written out: it gets as many places as they have elements now.
    compiled = statement.compile(dialect=dialect, compile_kwargs={"render_postcompile": True})
    required = {name for name, bind in compiled.binds.items() if bind.required}
    binders = [
        (name, bind.type.dialect_impl(dialect).bind_processor(dialect))
        for name, bind in compiled.binds.items()
        if name in compiled.params
    ]
    return _Text(
        sql=compiled.string,
        order=None if compiled.positiontup is None else tuple(compiled.positiontup),
        given={name: value for name, value in compiled.params.items() if name not in required},
        binders=[(name, bind) for name, bind in binders if bind is not None],
    )
