"""Every setting, read once from the environment. An import contract says who may see it."""

from datetime import timedelta
from pathlib import Path
from typing import Annotated

from pydantic import AfterValidator, BeforeValidator, Field, SecretStr
from pydantic_settings import BaseSettings, SettingsConfigDict

from bot.sparring.whereabouts import PlaceRule


def _none_if_blank(value: object) -> object:
    return None if isinstance(value, str) and not value.strip() else value


def _web_address(value: str | None) -> str | None:
    if value is not None and not value.startswith(("https://", "http://")):
        raise ValueError("it begins with https:// (or http://)")
    return value and value.rstrip("/")


Secret = Annotated[SecretStr | None, BeforeValidator(_none_if_blank)]


class Settings(BaseSettings):
    """What the bot needs to know about where it runs. docs/reference/settings.md says the same in prose."""

    model_config = SettingsConfigDict(env_file=None, extra="ignore")

    slack_bot_token: Secret = Field(default=None, description="The bot's token, xoxb-…, from OAuth & Permissions.")
    slack_app_token: Secret = Field(default=None, description="xapp-…; set, the bot uses Socket Mode; empty, HTTP.")
    slack_signing_secret: Secret = Field(default=None, description="Needed for HTTP; proves that a request is Slack's.")
    slack_api_url: str = Field(default="https://slack.com/api/", description="The base of Slack's Web API.")
    database_url: Annotated[str | None, BeforeValidator(_none_if_blank)] = Field(
        default=None, description="postgresql://… for PostgreSQL; empty: the SQLite file sparring.db in SPARRING_HOME."
    )
    sparring_home: Path = Field(
        default=Path("var"), description="The folder for what the bot keeps in files: its database and its key."
    )
    sparring_master_key: Secret = Field(
        default=None,
        description="32 bytes in base64 that seal case text; empty: master.key in SPARRING_HOME, made at first.",
    )
    sparring_old_master_key: Secret = Field(
        default=None, description="The master key before this one, which can still open what it sealed."
    )
    sparring_ledger: Annotated[Path | None, BeforeValidator(_none_if_blank)] = Field(
        default=None,
        description="The file that says which sparrings are erased; empty: erased.ledger in SPARRING_HOME. "
        "Several replicas share one.",
    )
    sparring_host: str = Field(default="127.0.0.1", description="Where the HTTP server listens.")
    sparring_port: int = Field(default=3000, description="The HTTP server's port.")
    sparring_public_url: Annotated[str | None, BeforeValidator(_none_if_blank), AfterValidator(_web_address)] = Field(
        default=None, description="Where calendars reach the bot from outside: https://…; empty: this machine only."
    )
    sparring_language: str = Field(default="da", description="The language where nobody's own is known: da or en.")
    sparring_installer: str = Field(
        default="", description="Slack's id (U…) of who installed the bot and may set up every team."
    )
    sparring_places: PlaceRule = Field(
        default=PlaceRule.REFUSE,
        description="What is done about a case in a public or shared channel, or one with guests: refuse or warn.",
    )
    sparring_log_json: bool = Field(default=False, description="Log in JSON, one object a line.")
    sparring_settle_seconds: float = Field(
        default=5, description="How long Slack may take to show a post it accepted before a second look is trusted."
    )
    sparring_call_seconds: float = Field(default=8, description="How long one call to Slack may take.")
    sparring_letter_lease_seconds: float = Field(
        default=30, description="How long a replica may take over one sending before another may."
    )
    sparring_timer_lease_seconds: float = Field(
        default=10, description="How long a replica may take over the timers it has claimed before another may."
    )
    sparring_paced: bool = Field(default=True, description="Keep below Slack's rate limits; off only for measurements.")
    sparring_failpoint: str = Field(default="", description="For tests only: name:count of a place to be killed at.")

    @property
    def address(self) -> str:
        """Where the bot's pages are reached: from outside, or else on this machine."""
        return self.sparring_public_url or f"http://127.0.0.1:{self.sparring_port}"

    @property
    def database(self) -> str:
        """The database's URL."""
        return self.database_url or f"sqlite:///{self.database_file}"

    @property
    def database_file(self) -> Path:
        """Where SQLite's database lies when no URL is set."""
        return self.sparring_home / "sparring.db"

    @property
    def key_file(self) -> Path:
        """Where the master key lies when no value is set."""
        return self.sparring_home / "master.key"

    @property
    def ledger_file(self) -> Path:
        """Where it is written down which sparrings are erased."""
        return self.sparring_ledger or self.sparring_home / "erased.ledger"

    @property
    def call(self) -> timedelta:
        """How long one call to the platform may take."""
        return timedelta(seconds=self.sparring_call_seconds)

    @property
    def settle(self) -> timedelta:
        """How long a platform may take to show a post."""
        return timedelta(seconds=self.sparring_settle_seconds)


def secret(value: SecretStr | None) -> str | None:
    """Return a secret's value, or None."""
    return value.get_secret_value() if value else None
