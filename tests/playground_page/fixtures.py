"""An invented workspace with every block and element a Slack bot uses, for the page alone."""

from typing import Any

Json = dict[str, Any]

NOW = 1_795_005_000.0
"""Wednesday 18 November 2026, 13.30 in Copenhagen, as seconds since 1970."""

PEOPLE: list[Json] = [
    {"id": "U1", "name": "Mette Holm", "title": "Teamleder", "initials": "MH", "color": "#0072B2", "is_bot": False},
    {"id": "U2", "name": "Jonas Bach", "title": "Faglig koordinator", "initials": "JB", "color": "#D55E00", "is_bot": False},
    {"id": "U3", "name": "Sara Lund", "title": "Rådgiver", "initials": "SL", "color": "#009E73", "is_bot": False},
    {"id": "U4", "name": "Amir Yilmaz", "title": "Rådgiver", "initials": "AY", "color": "#CC79A7", "is_bot": False},
    {"id": "U5", "name": "Karen Friis", "title": "Rådgiver", "initials": "KF", "color": "#B38600", "is_bot": False},
    {"id": "UBOT", "name": "Sparring", "title": "", "initials": "S", "color": "#5E60CE", "is_bot": True},
]

CHANNELS: list[Json] = [
    {"id": "C1", "name": "team-familie", "kind": "private", "members": ["U1", "U2", "U3", "U4", "U5", "UBOT"], "unread": 0, "topic": "Faglig sparring hver onsdag"},
    {"id": "C2", "name": "prøvehylden", "kind": "channel", "members": ["U1", "U2", "U3", "UBOT"], "unread": 2, "topic": "Alle slags blokke"},
    {"id": "D2", "name": "", "kind": "im", "members": ["U1", "U2"], "unread": 1, "topic": ""},
    {"id": "D9", "name": "", "kind": "im", "members": ["U1", "UBOT"], "unread": 0, "topic": ""},
]

NASTY = '<img src=x onerror="window.pwned=1"><script>window.pwned=1</script>'


def text(words: str, kind: str = "plain_text") -> Json:
    """Build a text object."""
    return {"type": kind, "text": words}


def md(words: str) -> Json:
    """Build a mrkdwn text object."""
    return text(words, "mrkdwn")


def option(value: str, words: str, more: str | None = None) -> Json:
    """Build an option."""
    return {"text": text(words), "value": value, **({"description": text(more)} if more else {})}


def button(action: str, words: str, **more: Any) -> Json:
    """Build a button."""
    return {"type": "button", "action_id": action, "text": text(words), "value": action, **more}


ASK = {"title": text("Er du sikker?"), "text": md("Runden slutter *for alle*."), "confirm": text("Ja, afslut"), "deny": text("Nej"), "style": "danger"}

OPTIONS = [option("colleague", "Kollega til kollega", "Når du vil tænke højt"), option("leader", "Leder og rådgiver"), option("principle", "Principiel sag")]

ELEMENTS: dict[str, Json] = {
    "plain_text_input": {"placeholder": text("Skriv kort"), "max_length": 80},
    "static_select": {"options": OPTIONS, "placeholder": text("Vælg slags")},
    "multi_static_select": {"option_groups": [{"label": text("Barnet"), "options": OPTIONS[:2]}, {"label": text("Familien"), "options": OPTIONS[2:]}]},
    "users_select": {"placeholder": text("Vælg person")},
    "multi_users_select": {"initial_users": ["U2", "U4"]},
    "conversations_select": {},
    "datepicker": {"initial_date": "2026-11-25"},
    "timepicker": {"initial_time": "09:30"},
    "datetimepicker": {"initial_date_time": int(NOW)},
    "radio_buttons": {"options": OPTIONS, "initial_option": OPTIONS[1]},
    "checkboxes": {"options": OPTIONS, "initial_options": [OPTIONS[0]]},
    "number_input": {"is_decimal_allowed": False, "min_value": "1", "max_value": "20"},
}

LABELS = {
    "plain_text_input": "Emne", "static_select": "Slags sparring", "multi_static_select": "Sider af ICS-trekanten", "users_select": "Ordstyrer",
    "multi_users_select": "Deltagere", "conversations_select": "Kanal", "datepicker": "Dato", "timepicker": "Klokkeslæt", "datetimepicker": "Tidspunkt",
    "radio_buttons": "Hvordan vil du tage imod?", "checkboxes": "Jeg medbringer", "number_input": "Minutter",
}  # fmt: skip


def input_block(kind: str, *, optional: bool = True, **more: Any) -> Json:
    """Build an input block around an element of `kind`."""
    element = {"type": kind, "action_id": f"a_{kind}", **ELEMENTS[kind]}
    return {"type": "input", "block_id": f"b_{kind}", "label": text(LABELS[kind]), "element": element, "optional": optional, **more}


def modal(view_id: str = "V1", version: int = 1) -> Json:
    """Build a form with every input there is."""
    case = {
        "type": "input", "block_id": "case", "label": text("Sagen"), "hint": text("Rolle og alder er nok, fx “dreng, 8–10 år”. Skriv aldrig navne eller cpr-numre."),
        "element": {"type": "plain_text_input", "action_id": "text", "multiline": True, "min_length": 10, "max_length": 3000, "placeholder": text("Hvad står du med?")},
    }  # fmt: skip
    blocks = [
        {"type": "section", "block_id": "intro", "text": md(f"Det her bliver *kun* delt med teamet. Udgave {version}.")},
        input_block("plain_text_input", optional=False), case,
        *[input_block(kind) for kind in ELEMENTS if kind != "plain_text_input"],
        {"type": "actions", "block_id": "more", "elements": [button("redraw", "Tegn igen"), button("push", "Et lag mere")]},
    ]  # fmt: skip
    return {"id": view_id, "hash": f"h{version}", "type": "modal", "callback_id": "request", "title": text("Bed om sparring"), "submit": text("Send"), "close": text("Luk"), "blocks": blocks, "state": {"values": {}}, "errors": None}


RICH: Json = {
    "type": "rich_text", "block_id": "rich",
    "elements": [
        {"type": "rich_text_section", "elements": [
            {"type": "text", "text": "Fed", "style": {"bold": True}}, {"type": "text", "text": ", "}, {"type": "text", "text": "kursiv", "style": {"italic": True}}, {"type": "text", "text": ", "},
            {"type": "text", "text": "kode", "style": {"code": True}}, {"type": "text", "text": " og "}, {"type": "user", "user_id": "U1"}, {"type": "text", "text": " i "}, {"type": "channel", "channel_id": "C1"},
            {"type": "text", "text": " "}, {"type": "emoji", "name": "seedling"}, {"type": "text", "text": " "}, {"type": "link", "url": "https://example.org/a_b", "text": "et link"},
            {"type": "text", "text": " kl. "}, {"type": "date", "timestamp": int(NOW), "format": "{time}", "fallback": "13.30"},
        ]},
        {"type": "rich_text_list", "style": "ordered", "elements": [{"type": "rich_text_section", "elements": [{"type": "text", "text": words}]} for words in ("Hvilke associationer får I?", "Hvad er der givet svar på?")]},
        {"type": "rich_text_list", "style": "bullet", "indent": 1, "elements": [{"type": "rich_text_section", "elements": [{"type": "text", "text": "Hvilke styrker og muligheder ser I?"}]}]},
        {"type": "rich_text_quote", "elements": [{"type": "text", "text": "Ingen diskussion."}]},
        {"type": "rich_text_preformatted", "elements": [{"type": "text", "text": "far = mor gift 2009"}]},
    ],
}  # fmt: skip

GALLERY: list[Json] = [
    {"type": "header", "block_id": "g1", "text": text("Runde 3 · Refleksion :seedling:")},
    {"type": "section", "block_id": "g2", "text": md(
        "Teamet *reflekterer*, _ingen_ diskussion, ~debat~, `kode` og &lt;b&gt;ikke fed&lt;/b&gt;.\nSlutter <!date^1795006200^kl. {time}|kl. 13.50> · <@U1> lytter i <#C1>. Se <https://example.org/?a=1&amp;b=2|vejledningen>.\n"
        "&gt; Hvilke ideer og mulige veje vil I foreslå?\n• Først én ting\n• Så en anden, som er så lang, at den helt sikkert skal brydes over mere end en enkelt linje i en smal tråd\n```\nlinje 1\nlinje 2\n```")},
    {"type": "section", "block_id": "g3", "fields": [md("*Sagsejer*\nSara Lund"), md("*Ordstyrer*\nJonas Bach"), md("*Tid i alt*\n45 min"), md("*Klar*\n3 af 4")]},
    {"type": "context", "block_id": "g4", "elements": [md("████████░░░░ 6 min tilbage"), md("4 er med")]},
    {"type": "divider", "block_id": "g5"},
    {"type": "actions", "block_id": "g6", "elements": [
        button("next", "Næste runde", style="primary"), button("plus1", "+1 min"), button("pause", "Pause"), button("end", "Afslut", style="danger", confirm=ASK),
        {"type": "overflow", "action_id": "flow", "options": [option("back", "En runde tilbage"), option("hand", "Giv ordstyrerrollen videre")]},
    ]},
    {"type": "section", "block_id": "g7", "text": md("Vælg hvem der skal tale:"), "accessory": {"type": "users_select", "action_id": "who", "placeholder": text("Vælg person")}},
    {"type": "actions", "block_id": "g8", "elements": [
        {"type": "static_select", "action_id": "theme", "placeholder": text("Tema"), "options": OPTIONS}, {"type": "datepicker", "action_id": "day", "initial_date": "2026-11-30"},
        {"type": "timepicker", "action_id": "hour"}, {"type": "datetimepicker", "action_id": "both", "initial_date_time": int(NOW)}, {"type": "multi_users_select", "action_id": "team"}, {"type": "conversations_select", "action_id": "where"},
    ]},
    {"type": "section", "block_id": "g9", "text": md("Hvad har du brug for?"), "accessory": {"type": "checkboxes", "action_id": "needs", "options": OPTIONS[:2]}},
    {"type": "section", "block_id": "g10", "text": md("Hvor vil du hen?"), "accessory": {"type": "radio_buttons", "action_id": "goal", "options": OPTIONS[:2], "initial_option": OPTIONS[0]}},
    {"type": "image", "block_id": "g11", "image_url": "/ui/file/F1", "alt_text": "Tre cirkler forbundet af linjer", "title": text("Genogram")},
    RICH,
]  # fmt: skip

HOME: list[Json] = [
    {"type": "header", "block_id": "h1", "text": text("God eftermiddag, Mette")},
    {"type": "context", "block_id": "h2", "elements": [md("Det, der angår dig lige nu")]},
    {"type": "section", "block_id": "h3", "text": md("*Sparring om en dreng, 8–10 år*\nRunde 3 af 6 · slutter <!date^1795006200^kl. {time}|13.50>"), "accessory": button("go", "Gå til tråden", style="primary")},
    {"type": "divider", "block_id": "h4"},
    {"type": "section", "block_id": "h5", "text": md("*Din tur i turnus*\nOnsdag i uge 49"), "accessory": button("swap", "Byt")},
    {"type": "section", "block_id": "h6", "text": md("*To læringspunkter venter på din opsamling*\n• Barnets egne ord først\n• Spørg skolen, før mødet holdes"), "accessory": button("gather", "Saml op")},
    {"type": "actions", "block_id": "h7", "elements": [button("request", "Bed om sparring"), button("rules", "Spilleregler"), button("help", "Hjælp")]},
]  # fmt: skip


def message(channel: str, at: float, user: str, words: str, **more: Any) -> Json:
    """Build a message as the page gets it; `at` is in minutes before NOW."""
    plain: Json = {"thread_ts": None, "bot_id": "BPLAY" if user == "UBOT" else None, "blocks": None, "edited": None, "deleted": False, "ephemeral": False, "only_for": None}
    return {"ts": f"{NOW - at * 60:.6f}", "channel": channel, "user": user, "text": words, **plain, "reactions": [], "files": [], "reply_count": 0, "reply_users": [], "latest_reply": None, "permalink": "", **more}


def messages() -> dict[str, list[Json]]:
    """Build the workspace's messages anew."""
    root = message("C1", 90, "UBOT", "Sara Lund beder om sparring", blocks=[
        {"type": "header", "block_id": "r1", "text": text("Sparring uge 47 #3")},
        {"type": "section", "block_id": "r2", "text": md("*Emne* Et bestemt barns befindende\n*Ønsker* En god idé til, hvordan jeg kommer videre\n*Tager imod ved at* få svar på konkrete spørgsmål")},
        {"type": "actions", "block_id": "r3", "elements": [button("start", "Start nu", style="primary"), button("later", "Tag med til mødet")]},
    ])  # fmt: skip
    thread = [
        message("C1", 80, "UBOT", "Velkommen i runde 1. <@U3> fortæller kort, hvad der ønskes sparring til.", thread_ts=root["ts"]),
        message("C1", 78, "U3", "Tak. Jeg er gået i stå i et forløb med en dreng på 8–10 år.", thread_ts=root["ts"]),
        message("C1", 77, "U3", "Han siger ikke meget til samtalerne, og skolen ser noget andet end mor.", thread_ts=root["ts"], edited={"ts": "1"}),
        message("C1", 76, "UBOT", "Dine noter er gemt.", thread_ts=root["ts"], ephemeral=True, only_for="U1"),
    ]
    gone = message("C1", 60, "U4", "væk", deleted=True)
    return {
        "C1": [
            message("C1", 60 * 26, "U2", "Husk, at vi holder sparring på onsdag kl. 13 :coffee:"), message("C1", 95, "U3", "Jeg vil gerne have en sag med i dag, hvis der er plads."), message("C1", 94, "U3", "Den handler om et skoleskift."),
            root, *thread, gone, message("C1", 59, "U5", "Jeg nåede ikke at læse den – hvad stod der?", thread_ts=gone["ts"]),
            message("C1", 20, "U2", "<@U1> vil du samle op til sidst?"), message("C1", 18, "UBOT", "Kun du ser, at sparringen kan startes nu.", ephemeral=True, only_for="U1"),
            message("C1", 12, "U1", NASTY.replace("<", "&lt;").replace(">", "&gt;")),
        ],
        "C2": [message("C2", 30, "UBOT", "Runde 3: refleksion", blocks=GALLERY), message("C2", 10, "U2", NASTY), message("C2", 9, "U3", "Flot hylde :tada:")],
        "D2": [message("D2", 40, "U2", "Har du et øjeblik efter mødet?")],
        "D9": [message("D9", 50, "UBOT", "Hej Mette. Jeg minder dig om opsamlingen på onsdag.")],
    }  # fmt: skip


STEPS: list[Json] = [
    {"title": {"da": "Velkommen.", "en": "Welcome."}, "text": {"da": "Du er Mette, teamleder. Skriv /sparring i kanalen og se, hvad du kan gøre lige nu.", "en": "You are Mette, the team leader. Type /sparring in the channel to see what you can do."}},
    {"title": {"da": "Bed om sparring.", "en": "Ask for sparring."}, "text": {"da": "Skift til Sara øverst til højre, og bed om sparring på en sag.", "en": "Switch to Sara at the top right and ask for sparring on a case."}},
    {"text": {"da": "Sæt tiden op i fart, og lad kollegerne spille med.", "en": "Speed time up and let the colleagues play along."}},
]  # fmt: skip
