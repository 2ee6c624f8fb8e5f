"""Give teams alarms, people, records and calendars; letters and words may be a team's as well as a session's."""

import json

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("timers", sa.Column("kind", sa.String, nullable=False, server_default=sa.text("'session'")))
    # Renamed in place, as both databases can, for a table made anew would lose the conditions of its partial indexes.
    op.execute("ALTER TABLE letters RENAME COLUMN session TO subject")
    op.execute("ALTER TABLE words RENAME COLUMN session TO subject")
    op.execute("ALTER TABLE case_keys RENAME COLUMN session TO subject")
    op.execute("ALTER TABLE case_keys RENAME TO subject_keys")
    if _postgres():
        op.execute("ALTER TABLE subject_keys RENAME CONSTRAINT case_keys_pk TO subject_keys_pk")
        # As with sessions: compressing a team and moving it out of line would double the cost of a save.
        op.execute("ALTER TABLE teams SET (toast_tuple_target = 8160, fillfactor = 70)")
    _people()
    _kept()


def _people() -> None:
    op.add_column("teams", sa.Column("leaders_place", sa.String))
    op.create_index("teams_by_leaders_place", "teams", ["leaders_place"])
    people = op.create_table(
        "team_people",
        *(_key("person"), _key("role"), _key("team")),
        sa.PrimaryKeyConstraint("person", "role", "team", name="team_people_pk"),
    )
    op.create_index("team_people_by_team", "team_people", ["team"])
    leaders = op.get_bind().execute(sa.text("SELECT leader, id FROM teams WHERE leader IS NOT NULL"))
    op.bulk_insert(people, [{"person": leader, "role": "leader", "team": team} for leader, team in leaders])
    for name in ("leader", "facilitator"):
        op.drop_index(f"teams_by_{name}", "teams")
        op.execute(f"ALTER TABLE teams DROP COLUMN {name}")


def _kept() -> None:
    op.create_table(
        "records",
        *(_key("kind"), _key("id"), _key("team"), sa.Column("document", sa.Text, nullable=False)),
        sa.PrimaryKeyConstraint("kind", "id", name="records_pk"),
    )
    op.create_index("records_of", "records", ["team", "kind", "id"])
    op.create_table(
        "feeds",
        *(_key("token_hash"), _key("team"), sa.Column("person", sa.String)),
        sa.Column("made_at", sa.Float, nullable=False),
        sa.PrimaryKeyConstraint("token_hash", name="feeds_pk"),
    )
    op.create_index("feeds_by_team", "feeds", ["team"])


def _key(name: str) -> sa.Column[str]:
    return sa.Column(name, sa.String, nullable=False)


def _postgres() -> bool:
    return op.get_bind().dialect.name == "postgresql"


def downgrade() -> None:
    op.drop_table("feeds")
    op.drop_table("records")
    op.drop_table("team_people")
    op.drop_index("teams_by_leaders_place", "teams")
    op.execute("ALTER TABLE teams DROP COLUMN leaders_place")
    for name in ("leader", "facilitator"):
        op.add_column("teams", sa.Column(name, sa.String))
        op.create_index(f"teams_by_{name}", "teams", [name])
    for team, document in op.get_bind().execute(sa.text("SELECT id, document FROM teams")).all():
        frame = json.loads(document)["frame"]
        led = {"team": team, "leader": frame["leader"], "facilitator": frame["facilitator"]}
        change = sa.text("UPDATE teams SET leader = :leader, facilitator = :facilitator WHERE id = :team")
        op.get_bind().execute(change, led)
    if _postgres():
        op.execute("ALTER TABLE subject_keys RENAME CONSTRAINT subject_keys_pk TO case_keys_pk")
    op.execute("ALTER TABLE subject_keys RENAME TO case_keys")
    for table in ("case_keys", "words", "letters"):
        op.execute(f"ALTER TABLE {table} RENAME COLUMN subject TO session")
    op.execute("DELETE FROM timers WHERE kind = 'team'")
    op.execute("ALTER TABLE timers DROP COLUMN kind")
