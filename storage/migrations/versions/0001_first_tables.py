"""Lay the first tables."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

MOMENT = sa.DateTime(timezone=True)


def upgrade() -> None:
    _sparrings()
    _loops()
    _platform()
    _secrets()


def _sparrings() -> None:
    op.create_table("protocols", _key("digest"), _text("document"), _primary("protocols", "digest"))
    op.create_table(
        "sessions",
        *(_key("id"), _key("team"), _key("place"), _key("phase"), _key("root")),
        sa.Column("requested_at", MOMENT, nullable=False),
        *(_key("protocol"), _count("version", "1"), _text("document")),
        sa.ForeignKeyConstraint(["protocol"], ["protocols.digest"], name="sessions_protocol_fk"),
        _primary("sessions", "id"),
    )
    if op.get_bind().dialect.name == "postgresql":
        # A session in mid-round takes 3 kB: compressing it and moving it out of line doubles the cost of a save.
        op.execute("ALTER TABLE sessions SET (toast_tuple_target = 8160, fillfactor = 70)")
    op.create_index("sessions_by_root", "sessions", ["root"])
    _partial("sessions_open_in", "sessions", "phase NOT IN ('closed', 'withdrawn')", "place", "requested_at")
    op.create_table(
        "session_people",
        *(_key("person"), _key("session")),
        sa.ForeignKeyConstraint(["session"], ["sessions.id"], name="session_people_session_fk"),
        _primary("session_people", "person", "session"),
    )
    op.create_index("session_people_by_session", "session_people", ["session"])
    op.create_table(
        "teams",
        *(_key("id"), _key("place"), _maybe("leader"), _maybe("facilitator"), _text("document")),
        sa.UniqueConstraint("place", name="teams_place_unique"),
        _primary("teams", "id"),
    )
    op.create_index("teams_by_leader", "teams", ["leader"])
    op.create_index("teams_by_facilitator", "teams", ["facilitator"])


def _loops() -> None:
    op.create_table(
        "timers",
        *(
            _key("subject"),
            _count("number"),
            sa.Column("due_at", MOMENT),
            _real("lease_until", "0"),
            _count("attempt", "0"),
        ),
        _primary("timers", "subject"),
    )
    _partial("timers_armed", "timers", "due_at IS NOT NULL", "due_at")
    op.create_table(
        "letters",
        *(_count("number"), _key("id"), _key("lane"), _key("op"), _key("session"), _key("place"), _key("key")),
        *(_maybe("thread"), _maybe("recipient"), _key("kind"), _text("effect")),
        *(_key("state", "'ready'"), _real("not_before", "0"), _real("lease_until", "0")),
        *(_count("attempt", "0"), _count("tries", "0")),
        *(sa.Column("unclear", sa.Boolean, nullable=False, server_default=sa.text("false")), _maybe("reason")),
        *(sa.Column("parked_at", sa.Float), sa.Column("finished_at", sa.Float)),
        sa.UniqueConstraint("id", name="letters_id_unique"),
        _primary("letters", "number"),
    )
    _partial("letters_waiting", "letters", "parked_at IS NULL AND finished_at IS NULL", "number", "op", "place")
    _partial("letters_lanes", "letters", "state IN ('ready', 'sending')", "lane", "number")
    _partial("letters_unfinished", "letters", "finished_at IS NULL", "key")
    _partial("letters_finished", "letters", "finished_at IS NOT NULL", "finished_at")
    _partial("letters_parked", "letters", "state = 'parked'", "thread")
    op.create_table("paces", _key("scope"), _real("not_before"), _primary("paces", "scope"))
    op.create_index("paces_by_not_before", "paces", ["not_before"])
    op.create_table("inbox", _key("receipt"), _real("seen_at"), _primary("inbox", "receipt"))
    op.create_index("inbox_by_seen_at", "inbox", ["seen_at"])


def _platform() -> None:
    op.create_table(
        "posts",
        *(_key("key"), sa.Column("ref", sa.String(255), nullable=False)),
        sa.UniqueConstraint("ref", name="posts_ref_unique"),
        _primary("posts", "key"),
    )
    op.create_table("directory", _key("id"), _key("kind"), _key("ref"), _maybe("language"), _primary("directory", "id"))


def _secrets() -> None:
    op.create_table(
        "case_keys",
        *(_key("session"), _key("master"), sa.Column("wrapped", sa.LargeBinary, nullable=False)),
        _primary("case_keys", "session", "master"),
    )
    op.create_table(
        "words",
        *(_key("session"), _key("text"), _key("master"), sa.Column("sealed", sa.LargeBinary, nullable=False)),
        _primary("words", "session", "text"),
    )


def _key(name: str, default: str | None = None) -> sa.Column[str]:
    return sa.Column(name, sa.String, nullable=False, server_default=default and sa.text(default))


def _maybe(name: str) -> sa.Column[str]:
    return sa.Column(name, sa.String)


def _text(name: str) -> sa.Column[str]:
    return sa.Column(name, sa.Text, nullable=False)


def _count(name: str, default: str | None = None) -> sa.Column[int]:
    return sa.Column(name, sa.Integer, nullable=False, server_default=default and sa.text(default))


def _real(name: str, default: str | None = None) -> sa.Column[float]:
    return sa.Column(name, sa.Float, nullable=False, server_default=default and sa.text(default))


def _primary(table: str, *columns: str) -> sa.PrimaryKeyConstraint:
    return sa.PrimaryKeyConstraint(*columns, name=f"{table}_pk")


def _partial(name: str, table: str, where: str, *columns: str) -> None:
    op.create_index(name, table, columns, sqlite_where=sa.text(where), postgresql_where=sa.text(where))


def downgrade() -> None:
    tables = ("session_people", "sessions", "protocols", "teams", "timers", "letters", "paces", "inbox")
    for table in (*tables, "posts", "directory", "case_keys", "words"):
        op.drop_table(table)
