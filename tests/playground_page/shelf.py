"""Every block and element a Slack bot uses, in three places: a message, a form, a Home tab."""

from typing import Any

Json = dict[str, Any]

NOW = 1_795_005_000
"""Wednesday 18 November 2026, 13.30 in Copenhagen, as seconds since 1970."""


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


ASK = {
    "title": text("Er du sikker?"),
    "text": md("Runden slutter *for alle*."),
    "confirm": text("Ja, afslut"),
    "deny": text("Nej"),
    "style": "danger",
}

OPTIONS = [
    option("colleague", "Kollega til kollega", "Når du vil tænke højt"),
    option("leader", "Leder og rådgiver"),
    option("principle", "Principiel sag"),
]

ELEMENTS: dict[str, Json] = {
    "plain_text_input": {"placeholder": text("Skriv kort"), "max_length": 80},
    "static_select": {"options": OPTIONS, "placeholder": text("Vælg slags")},
    "multi_static_select": {
        "option_groups": [
            {"label": text("Barnet"), "options": OPTIONS[:2]},
            {"label": text("Familien"), "options": OPTIONS[2:]},
        ]
    },
    "users_select": {"placeholder": text("Vælg person")},
    "multi_users_select": {"initial_users": ["U2", "U4"]},
    "conversations_select": {},
    "datepicker": {"initial_date": "2026-11-25"},
    "timepicker": {"initial_time": "09:30"},
    "datetimepicker": {"initial_date_time": NOW},
    "radio_buttons": {"options": OPTIONS, "initial_option": OPTIONS[1]},
    "checkboxes": {"options": OPTIONS, "initial_options": [OPTIONS[0]]},
    "number_input": {"is_decimal_allowed": False, "min_value": "1", "max_value": "20"},
}

LABELS = {
    "plain_text_input": "Emne",
    "static_select": "Slags sparring",
    "multi_static_select": "Sider af ICS-trekanten",
    "users_select": "Ordstyrer",
    "multi_users_select": "Deltagere",
    "conversations_select": "Kanal",
    "datepicker": "Dato",
    "timepicker": "Klokkeslæt",
    "datetimepicker": "Tidspunkt",
    "radio_buttons": "Hvordan vil du tage imod?",
    "checkboxes": "Jeg medbringer",
    "number_input": "Minutter",
}


def input_block(kind: str, *, optional: bool = True, **more: Any) -> Json:
    """Build an input block around an element of `kind`."""
    element = {"type": kind, "action_id": f"a_{kind}", **ELEMENTS[kind]}
    return {
        "type": "input",
        "block_id": f"b_{kind}",
        "label": text(LABELS[kind]),
        "element": element,
        "optional": optional,
        **more,
    }


def modal(view_id: str = "V1", version: int = 1) -> Json:
    """Build a form with every input there is."""
    case = {
        "type": "input",
        "block_id": "case",
        "label": text("Sagen"),
        "hint": text("Rolle og alder er nok, fx “dreng, 8–10 år”. Skriv aldrig navne eller cpr-numre."),
        "element": {
            "type": "plain_text_input",
            "action_id": "text",
            "multiline": True,
            "min_length": 10,
            "max_length": 3000,
            "placeholder": text("Hvad står du med?"),
        },
    }
    blocks = [
        {
            "type": "section",
            "block_id": "intro",
            "text": md(f"Det her bliver *kun* delt med teamet. Udgave {version}."),
        },
        input_block("plain_text_input", optional=False),
        case,
        *[input_block(kind) for kind in ELEMENTS if kind != "plain_text_input"],
        {
            "type": "actions",
            "block_id": "more",
            "elements": [button("redraw", "Tegn igen"), button("push", "Et lag mere")],
        },
    ]
    return {
        "id": view_id,
        "hash": f"h{version}",
        "type": "modal",
        "callback_id": "request",
        "title": text("Bed om sparring"),
        "submit": text("Send"),
        "close": text("Luk"),
        "blocks": blocks,
        "state": {"values": {}},
        "errors": None,
    }


RICH: Json = {
    "type": "rich_text",
    "block_id": "rich",
    "elements": [
        {
            "type": "rich_text_section",
            "elements": [
                {"type": "text", "text": "Fed", "style": {"bold": True}},
                {"type": "text", "text": ", "},
                {"type": "text", "text": "kursiv", "style": {"italic": True}},
                {"type": "text", "text": ", "},
                {"type": "text", "text": "kode", "style": {"code": True}},
                {"type": "text", "text": " og "},
                {"type": "user", "user_id": "U1"},
                {"type": "text", "text": " i "},
                {"type": "channel", "channel_id": "C1"},
                {"type": "text", "text": " "},
                {"type": "emoji", "name": "seedling"},
                {"type": "text", "text": " "},
                {"type": "link", "url": "https://example.org/a_b", "text": "et link"},
                {"type": "text", "text": " kl. "},
                {"type": "date", "timestamp": NOW, "format": "{time}", "fallback": "13.30"},
            ],
        },
        {
            "type": "rich_text_list",
            "style": "ordered",
            "elements": [
                {"type": "rich_text_section", "elements": [{"type": "text", "text": words}]}
                for words in ("Hvilke associationer får I?", "Hvad er der givet svar på?")
            ],
        },
        {
            "type": "rich_text_list",
            "style": "bullet",
            "indent": 1,
            "elements": [
                {
                    "type": "rich_text_section",
                    "elements": [{"type": "text", "text": "Hvilke styrker og muligheder ser I?"}],
                }
            ],
        },
        {"type": "rich_text_quote", "elements": [{"type": "text", "text": "Ingen diskussion."}]},
        {"type": "rich_text_preformatted", "elements": [{"type": "text", "text": "far = mor gift 2009"}]},
    ],
}

GALLERY: list[Json] = [
    {"type": "header", "block_id": "g1", "text": text("Runde 3 · Refleksion :seedling:")},
    {
        "type": "section",
        "block_id": "g2",
        "text": md(
            "Teamet *reflekterer*, _ingen_ diskussion, ~debat~, `kode` og &lt;b&gt;ikke fed&lt;/b&gt;.\n"
            "Slutter <!date^1795006200^kl. {time}|kl. 13.50> · <@U1> lytter i <#C1>. "
            "Se <https://example.org/?a=1&amp;b=2|vejledningen>.\n"
            "&gt; Hvilke ideer og mulige veje vil I foreslå?\n• Først én ting\n"
            "• Så en anden, som er så lang, at den skal brydes over mere end en linje\n```\nlinje 1\nlinje 2\n```"
        ),
    },
    {
        "type": "section",
        "block_id": "g3",
        "fields": [
            md("*Sagsejer*\nSara Lund"),
            md("*Ordstyrer*\nJonas Bach"),
            md("*Tid i alt*\n45 min"),
            md("*Klar*\n3 af 4"),
        ],
    },
    {"type": "context", "block_id": "g4", "elements": [md("████████░░░░ 6 min tilbage"), md("4 er med")]},
    {"type": "divider", "block_id": "g5"},
    {
        "type": "actions",
        "block_id": "g6",
        "elements": [
            button("next", "Næste runde", style="primary"),
            button("plus1", "+1 min"),
            button("pause", "Pause"),
            button("end", "Afslut", style="danger", confirm=ASK),
            {
                "type": "overflow",
                "action_id": "flow",
                "options": [option("back", "En runde tilbage"), option("hand", "Giv ordstyrerrollen videre")],
            },
        ],
    },
    {
        "type": "section",
        "block_id": "g7",
        "text": md("Vælg hvem der skal tale:"),
        "accessory": {"type": "users_select", "action_id": "who", "placeholder": text("Vælg person")},
    },
    {
        "type": "actions",
        "block_id": "g8",
        "elements": [
            {"type": "static_select", "action_id": "theme", "placeholder": text("Tema"), "options": OPTIONS},
            {"type": "datepicker", "action_id": "day", "initial_date": "2026-11-30"},
            {"type": "timepicker", "action_id": "hour"},
            {"type": "datetimepicker", "action_id": "both", "initial_date_time": NOW},
            {"type": "multi_users_select", "action_id": "team"},
            {"type": "conversations_select", "action_id": "where"},
        ],
    },
    {
        "type": "section",
        "block_id": "g9",
        "text": md("Hvad har du brug for?"),
        "accessory": {"type": "checkboxes", "action_id": "needs", "options": OPTIONS[:2]},
    },
    {
        "type": "section",
        "block_id": "g10",
        "text": md("Hvor vil du hen?"),
        "accessory": {
            "type": "radio_buttons",
            "action_id": "goal",
            "options": OPTIONS[:2],
            "initial_option": OPTIONS[0],
        },
    },
    {
        "type": "image",
        "block_id": "g11",
        "image_url": "/ui/file/F1",
        "alt_text": "Tre cirkler forbundet af linjer",
        "title": text("Genogram"),
    },
    RICH,
]

HOME: list[Json] = [
    {"type": "header", "block_id": "h1", "text": text("God eftermiddag, Mette")},
    {"type": "context", "block_id": "h2", "elements": [md("Det, der angår dig lige nu")]},
    {
        "type": "section",
        "block_id": "h3",
        "text": md("*Sparring om en dreng, 8–10 år*\nRunde 3 af 6 · slutter <!date^1795006200^kl. {time}|13.50>"),
        "accessory": button("go", "Gå til tråden", style="primary"),
    },
    {"type": "divider", "block_id": "h4"},
    {
        "type": "section",
        "block_id": "h5",
        "text": md("*Din tur i turnus*\nOnsdag i uge 49"),
        "accessory": button("swap", "Byt"),
    },
    {
        "type": "section",
        "block_id": "h6",
        "text": md(
            "*To læringspunkter venter på din opsamling*\n• Barnets egne ord først\n• Spørg skolen, før mødet holdes"
        ),
        "accessory": button("gather", "Saml op"),
    },
    {
        "type": "actions",
        "block_id": "h7",
        "elements": [button("request", "Bed om sparring"), button("rules", "Spilleregler"), button("help", "Hjælp")],
    },
]
