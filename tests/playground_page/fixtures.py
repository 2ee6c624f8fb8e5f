"""An invented workspace for the page alone."""

from typing import Any

from tests.playground_page.shelf import GALLERY, NOW, Json, button, md, text

PEOPLE: list[Json] = [
    {"id": "U1", "name": "Mette Holm", "title": "Teamleder", "initials": "MH", "color": "#0072B2", "is_bot": False},
    {
        "id": "U2",
        "name": "Jonas Bach",
        "title": "Faglig koordinator",
        "initials": "JB",
        "color": "#D55E00",
        "is_bot": False,
    },
    {"id": "U3", "name": "Sara Lund", "title": "Rådgiver", "initials": "SL", "color": "#009E73", "is_bot": False},
    {"id": "U4", "name": "Amir Yilmaz", "title": "Rådgiver", "initials": "AY", "color": "#CC79A7", "is_bot": False},
    {"id": "U5", "name": "Karen Friis", "title": "Rådgiver", "initials": "KF", "color": "#B38600", "is_bot": False},
    {"id": "UBOT", "name": "Sparring", "title": "", "initials": "S", "color": "#5E60CE", "is_bot": True},
]

CHANNELS: list[Json] = [
    {
        "id": "C1",
        "name": "team-familie",
        "kind": "private",
        "members": ["U1", "U2", "U3", "U4", "U5", "UBOT"],
        "unread": 0,
        "topic": "Faglig sparring hver onsdag",
    },
    {
        "id": "C2",
        "name": "prøvehylden",
        "kind": "channel",
        "members": ["U1", "U2", "U3", "UBOT"],
        "unread": 2,
        "topic": "Alle slags blokke",
    },
    {"id": "D2", "name": "", "kind": "im", "members": ["U1", "U2"], "unread": 1, "topic": ""},
    {"id": "D9", "name": "", "kind": "im", "members": ["U1", "UBOT"], "unread": 0, "topic": ""},
]

NASTY = '<img src=x onerror="window.pwned=1"><script>window.pwned=1</script>'


def message(channel: str, at: float, user: str, words: str, **more: Any) -> Json:
    """Build a message as the page gets it; `at` is in minutes before NOW."""
    plain: Json = {
        "thread_ts": None,
        "bot_id": "BPLAY" if user == "UBOT" else None,
        "blocks": None,
        "edited": None,
        "deleted": False,
        "ephemeral": False,
        "only_for": None,
    }
    return {
        "ts": f"{NOW - at * 60:.6f}",
        "channel": channel,
        "user": user,
        "text": words,
        **plain,
        "reactions": [],
        "files": [],
        "reply_count": 0,
        "reply_users": [],
        "latest_reply": None,
        "permalink": "",
        **more,
    }


def messages() -> dict[str, list[Json]]:
    """Build the workspace's messages anew."""
    root = message(
        "C1",
        90,
        "UBOT",
        "Sara Lund beder om sparring",
        blocks=[
            {"type": "header", "block_id": "r1", "text": text("Sparring uge 47 #3")},
            {
                "type": "section",
                "block_id": "r2",
                "text": md(
                    "*Emne* Et bestemt barns befindende\n"
                    "*Ønsker* En god idé til, hvordan jeg kommer videre\n"
                    "*Tager imod ved at* få svar på konkrete spørgsmål"
                ),
            },
            {
                "type": "actions",
                "block_id": "r3",
                "elements": [button("start", "Start nu", style="primary"), button("later", "Tag med til mødet")],
            },
        ],
    )
    thread = [
        message(
            "C1",
            80,
            "UBOT",
            "Velkommen i runde 1. <@U3> fortæller kort, hvad der ønskes sparring til.",
            thread_ts=root["ts"],
        ),
        message("C1", 78, "U3", "Tak. Jeg er gået i stå i et forløb med en dreng på 8–10 år.", thread_ts=root["ts"]),
        message(
            "C1",
            77,
            "U3",
            "Han siger ikke meget til samtalerne, og skolen ser noget andet end mor.",
            thread_ts=root["ts"],
            edited={"ts": "1"},
        ),
        message("C1", 76, "UBOT", "Dine noter er gemt.", thread_ts=root["ts"], ephemeral=True, only_for="U1"),
    ]
    gone = message("C1", 60, "U4", "væk", deleted=True)
    return {
        "C1": [
            message("C1", 60 * 26, "U2", "Husk, at vi holder sparring på onsdag kl. 13 :coffee:"),
            message("C1", 95, "U3", "Jeg vil gerne have en sag med i dag, hvis der er plads."),
            message("C1", 94, "U3", "Den handler om et skoleskift."),
            root,
            *thread,
            gone,
            message("C1", 59, "U5", "Jeg nåede ikke at læse den – hvad stod der?", thread_ts=gone["ts"]),
            message("C1", 20, "U2", "<@U1> vil du samle op til sidst?"),
            message("C1", 18, "UBOT", "Kun du ser, at sparringen kan startes nu.", ephemeral=True, only_for="U1"),
            message("C1", 12, "U1", NASTY.replace("<", "&lt;").replace(">", "&gt;")),
        ],
        "C2": [
            message("C2", 30, "UBOT", "Runde 3: refleksion", blocks=GALLERY),
            message("C2", 10, "U2", NASTY),
            message("C2", 9, "U3", "Flot hylde :tada:"),
        ],
        "D2": [message("D2", 40, "U2", "Har du et øjeblik efter mødet?")],
        "D9": [message("D9", 50, "UBOT", "Hej Mette. Jeg minder dig om opsamlingen på onsdag.")],
    }


STEPS: list[Json] = [
    {
        "title": {"da": "Velkommen.", "en": "Welcome."},
        "text": {
            "da": "Du er Mette, teamleder. Skriv /sparring i kanalen og se, hvad du kan gøre lige nu.",
            "en": "You are Mette, the team leader. Type /sparring in the channel to see what you can do.",
        },
    },
    {
        "title": {"da": "Bed om sparring.", "en": "Ask for sparring."},
        "text": {
            "da": "Skift til Sara øverst til højre, og bed om sparring på en sag.",
            "en": "Switch to Sara at the top right and ask for sparring on a case.",
        },
    },
    {
        "text": {
            "da": "Sæt tiden op i fart, og lad kollegerne spille med.",
            "en": "Speed time up and let the colleagues play along.",
        }
    },
]
