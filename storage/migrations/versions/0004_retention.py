"""Say of every post what it is about, so that it can be deleted, and let what has ended come to an end."""

import json
from datetime import UTC, datetime

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("posts", sa.Column("subject", sa.String, nullable=False, server_default=sa.text("''")))
    op.create_index("posts_by_subject", "posts", ["subject"])
    op.create_index("sessions_by_team", "sessions", ["team"])
    op.execute(
        "UPDATE posts SET subject = "
        "coalesce((SELECT min(letters.subject) FROM letters WHERE letters.key = posts.key), '')"
    )
    _count_from_the_end()


def _count_from_the_end() -> None:
    """Let what nobody works on count from its closing, or its request, and wake what has no alarm ahead."""
    connection = op.get_bind()
    timers = sa.table(
        "timers", *map(sa.column, ("subject", "number", "kind")), sa.column("due_at", sa.DateTime(timezone=True))
    )
    resting = sa.text("SELECT id, document FROM sessions WHERE phase IN ('queued', 'closed', 'withdrawn')")
    for session, document in connection.execute(resting).all():
        told = json.loads(document)
        since = told.get("closed_at") or told["requested_at"]
        told["stay"] = {"touched_at": since}
        if told.get("alarm") is None:
            number = told.get("alarms", 0) + 1
            told["alarms"], told["alarm"] = number, {"number": number, "at": since}
            at = datetime.fromisoformat(since).astimezone(UTC)
            due_at = at if connection.dialect.name == "postgresql" else at.replace(tzinfo=None)
            row = {"subject": session, "number": number, "due_at": due_at, "kind": "session"}
            connection.execute(sa.delete(timers).where(timers.c.subject == session))
            connection.execute(sa.insert(timers).values(row))
        change = sa.text("UPDATE sessions SET document = :document WHERE id = :id")
        connection.execute(change, {"document": json.dumps(told, ensure_ascii=False), "id": session})


def downgrade() -> None:
    op.drop_index("sessions_by_team", "sessions")
    op.drop_index("posts_by_subject", "posts")
    op.execute("ALTER TABLE posts DROP COLUMN subject")
