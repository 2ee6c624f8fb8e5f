"""Lay the audit, to which lines are only ever added; and find the keys that a master key wraps."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

TEXTS = ("at", "who", "what", "about", "detail", "hash")


def upgrade() -> None:
    op.create_table(
        "audit",
        sa.Column("chain", sa.String, nullable=False),
        sa.Column("number", sa.Integer, nullable=False),
        *(sa.Column(name, sa.String, nullable=False) for name in TEXTS),
        sa.PrimaryKeyConstraint("chain", "number", name="audit_pk"),
    )
    op.create_index("audit_by_who", "audit", ["who"])
    op.create_index("audit_by_about", "audit", ["about"])
    op.create_index("subject_keys_by_master", "subject_keys", ["master"])
    if op.get_bind().dialect.name == "postgresql":
        op.execute(
            "CREATE FUNCTION audit_stands() RETURNS trigger LANGUAGE plpgsql AS "
            "$$ BEGIN RAISE EXCEPTION 'the audit is only added to'; END $$"
        )
        op.execute(
            "CREATE TRIGGER audit_stands BEFORE UPDATE OR DELETE ON audit FOR EACH ROW EXECUTE FUNCTION audit_stands()"
        )
        return
    for deed in ("update", "delete"):
        op.execute(
            f"CREATE TRIGGER audit_no_{deed} BEFORE {deed.upper()} ON audit "
            "BEGIN SELECT RAISE(ABORT, 'the audit is only added to'); END"
        )


def downgrade() -> None:
    op.drop_index("subject_keys_by_master", "subject_keys")
    op.drop_table("audit")
    if op.get_bind().dialect.name == "postgresql":
        op.execute("DROP FUNCTION audit_stands()")
