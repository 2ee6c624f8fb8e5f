/** The page's own words, Danish first. What the bot and the people write is never translated here. */
import { preferences } from './memory.js';

const WORDS = {
  da: {
    'app.title': 'Prøverum', 'app.skip': 'Gå til samtalen', 'app.loading': 'Åbner prøverummet …',
    'app.unreachable': 'Prøverummet svarer ikke endnu. Siden prøver igen af sig selv.',
    'line.down': 'Forbindelsen er væk et øjeblik. Siden prøver igen, og det, du har skrevet, er her stadig.',
    'bot.offline': '{bot} svarer ikke lige nu – den er måske ved at starte igen.', 'bot.online': '{bot} er klar', 'bot.away': '{bot} svarer ikke',
    'side.label': 'Kanaler og samtaler', 'side.channels': 'Kanaler', 'side.direct': 'Direkte beskeder', 'side.apps': 'Apps',
    'side.open': 'Vis kanaler', 'side.close': 'Skjul kanaler', 'side.unread': '{n} ulæste', 'side.private': 'privat kanal',
    'person.you': 'Du er', 'person.switch': 'Skift person', 'person.me': 'dig',
    'clock.label': 'Tiden i prøverummet', 'clock.speed': 'Tidens fart', 'clock.speedN': 'Tiden går ×{n}', 'clock.step': 'Spol frem',
    'clock.1m': '+1 min', 'clock.10m': '+10 min', 'clock.1h': '+1 time', 'clock.next': 'Næste hændelse', 'clock.nextNone': 'Ingen hændelse i vente',
    'cast.start': 'Lad kollegerne spille med', 'cast.stop': 'Kollegerne spiller med', 'cast.short': 'Kolleger',
    'cast.hint': 'De andre klikker og skriver af sig selv. Du spiller kun dig selv.',
    'top.controls': 'Tid og kolleger', 'top.more': 'Flere valg', 'top.lang': 'Sprog', 'top.theme': 'Farver',
    'theme.auto': 'Som computeren', 'theme.light': 'Lyst', 'theme.dark': 'Mørkt', 'lang.da': 'Dansk', 'lang.en': 'English',
    'menu.tour': 'Vis rundvisningen', 'menu.faults': 'Prøv fejl (for udviklere)', 'menu.redeliver': 'Send seneste hændelse igen',
    'menu.reset': 'Begynd forfra …', 'reset.title': 'Begynd forfra?',
    'reset.text': 'Alle beskeder og alt, hvad botten husker, bliver slettet. Prøverummet starter, som var det første dag.',
    'reset.yes': 'Slet og begynd forfra', 'redeliver.done': 'Hændelsen er sendt igen.',
    'pane.members': '{n} medlemmer', 'pane.empty.channel': 'Her er stille. Skriv den første besked.', 'pane.empty.im': 'Det her er begyndelsen på samtalen med {name}.',
    'pane.messages': 'Beskeder', 'pane.new': 'Nye beskeder', 'pane.toNew': 'Til de nyeste',
    'msg.app': 'APP', 'msg.edited': '(redigeret)', 'msg.deleted': 'Beskeden er slettet.', 'msg.ephemeral': 'Kun synlig for dig',
    'msg.actions': 'Handlinger for beskeden', 'msg.reply': 'Svar i tråd', 'msg.more': 'Flere handlinger', 'msg.delete': 'Slet besked', 'msg.copy': 'Kopiér tekst',
    'msg.copied': 'Teksten er kopieret.', 'msg.deleteTitle': 'Slet beskeden?', 'msg.deleteText': 'Beskeden forsvinder for alle. Svarene i tråden bliver stående.', 'msg.deleteYes': 'Slet',
    'msg.by': '{name}, {time}', 'msg.new': 'Ny besked fra {name}: {text}', 'msg.replies1': '1 svar', 'msg.replies': '{n} svar', 'msg.latest': 'Seneste {time}',
    'msg.newReplies': 'Nye svar', 'msg.image': 'Billede', 'msg.file': 'Fil', 'msg.truncated': 'Vis hele teksten', 'msg.openImage': 'Vis billedet stort: {alt}',
    'day.today': 'I dag', 'day.yesterday': 'I går', 'day.tomorrow': 'I morgen',
    'thread.title': 'Tråd', 'thread.close': 'Luk tråden', 'thread.none': 'Ingen svar endnu', 'thread.gone': 'Tråden findes ikke længere.',
    'home.tab': 'Hjem', 'home.messages': 'Beskeder', 'home.empty': 'Her er ikke noget endnu. Siden bliver tegnet, så snart {bot} svarer.', 'home.tabs': 'Faner',
    'compose.channel': 'Skriv i {name}', 'compose.im': 'Skriv til {name}', 'compose.thread': 'Svar i tråden', 'compose.send': 'Send',
    'compose.hint': 'Enter sender · Shift + Enter giver ny linje', 'compose.commands': 'Kommandoer og genveje', 'compose.people': 'Nævn en kollega',
    'compose.failed': 'Beskeden blev ikke sendt. Teksten står her stadig, så du kan prøve igen.', 'compose.noCommand': '{command} er ikke en kommando her. Skriv / for at se dem, der findes.',
    'command.timeout': '{bot} nåede ikke at svare på {command}. Teksten står her stadig – prøv igen om lidt.', 'command.failed': '{command} gik ikke igennem ({error}). Teksten står her stadig.',
    'action.failed': '{bot} svarede ikke på klikket. Prøv igen om lidt.', 'action.offline': 'Klikket nåede ikke frem. Prøv igen.',
    'view.close': 'Luk', 'view.back': 'Tilbage', 'view.closeAll': 'Luk alt', 'view.submit': 'Send', 'view.loading': 'Et øjeblik …', 'view.optional': '(valgfrit)',
    'view.required': 'Udfyld dette felt, før du sender.', 'view.tooShort': 'Skriv mindst {n} tegn.', 'view.tooLong': 'Skriv højst {n} tegn.',
    'view.number': 'Skriv et tal.', 'view.integer': 'Skriv et helt tal.', 'view.min': 'Tallet skal være mindst {n}.', 'view.max': 'Tallet må højst være {n}.',
    'view.errors': 'Der er noget, der skal rettes. Det, du har skrevet, står her stadig.',
    'view.timeout': '{bot} svarede ikke i tide. Det, du har skrevet, står her stadig – prøv igen om lidt.',
    'view.offline': 'Formularen nåede ikke frem. Det, du har skrevet, står her stadig – prøv igen.',
    'view.lost': 'Denne formular er ikke åben hos botten mere. Din tekst står her, så du kan kopiere den.',
    'view.discardTitle': 'Luk uden at sende?', 'view.discardText': 'Det, du har skrevet i formularen, bliver ikke gemt.', 'view.discardYes': 'Luk uden at sende', 'view.discardNo': 'Skriv videre',
    'view.count': '{n} af {max} tegn', 'view.countMin': '{n} tegn, mindst {min}',
    'date.choose': 'Vælg dato', 'date.label': 'Dato', 'date.example': 'fx {date}', 'date.week': 'Uge', 'date.weekShort': 'uge', 'date.previousMonth': 'Forrige måned', 'date.nextMonth': 'Næste måned',
    'time.choose': 'Vælg klokkeslæt', 'time.label': 'Klokkeslæt', 'time.example': 'fx {time}',
    'pick.placeholder': 'Vælg', 'pick.none': 'Ingen match', 'pick.remove': 'Fjern {name}', 'pick.clear': 'Ryd valget', 'pick.options': 'Valgmuligheder', 'pick.max': 'Du kan højst vælge {n}.',
    'element.more': 'Flere valg', 'element.unknown': 'Denne slags indhold kan prøverummet ikke vise: {type}',
    'confirm.yes': 'Ja', 'confirm.no': 'Annullér', 'dialog.close': 'Luk',
    'tour.label': 'Rundvisning', 'tour.step': 'Trin {n} af {max}', 'tour.next': 'Næste', 'tour.back': 'Tilbage', 'tour.hide': 'Skjul', 'tour.done': 'Færdig',
    'faults.title': 'Prøv fejl', 'faults.text': 'Næste kald fra botten møder den fejl, du vælger. Sådan kan du se, at intet går tabt.', 'faults.method': 'Kald', 'faults.kind': 'Fejl', 'faults.times': 'Antal gange',
    'faults.seconds': 'Sekunder (429, timeout, sent)', 'faults.redeliver': 'Levér hver hændelse to gange', 'faults.shuffle': 'Byt om på hændelsernes rækkefølge', 'faults.set': 'Sæt fejlen op', 'faults.clear': 'Fjern alle fejl', 'faults.done': 'Fejlene er sat op.', 'faults.cleared': 'Ingen fejl venter.',
    'faults.now': 'Venter nu: {text}', 'fault.429': '429 – for mange kald', 'fault.500': '500 – serverfejl', 'fault.timeout': 'Timeout', 'fault.accepted_then_dropped': 'Modtaget, men linjen falder ud', 'fault.late_visible': 'Beskeden kan først ses senere',
    'failed': 'Det lykkedes ikke. Prøv igen.',
  },
  en: {
    'app.title': 'Try-out room', 'app.skip': 'Skip to the conversation', 'app.loading': 'Opening the workspace …',
    'app.unreachable': 'The workspace does not answer yet. The page keeps trying by itself.',
    'line.down': 'The connection is gone for a moment. The page keeps trying, and what you have typed is still here.',
    'bot.offline': '{bot} is not answering right now – it may be starting again.', 'bot.online': '{bot} is ready', 'bot.away': '{bot} is not answering',
    'side.label': 'Channels and conversations', 'side.channels': 'Channels', 'side.direct': 'Direct messages', 'side.apps': 'Apps',
    'side.open': 'Show channels', 'side.close': 'Hide channels', 'side.unread': '{n} unread', 'side.private': 'private channel',
    'person.you': 'You are', 'person.switch': 'Switch person', 'person.me': 'you',
    'clock.label': 'Time in the workspace', 'clock.speed': 'Speed of time', 'clock.speedN': 'Time runs ×{n}', 'clock.step': 'Step ahead',
    'clock.1m': '+1 min', 'clock.10m': '+10 min', 'clock.1h': '+1 hour', 'clock.next': 'Next event', 'clock.nextNone': 'Nothing is waiting to happen',
    'cast.start': 'Let the colleagues play along', 'cast.stop': 'Colleagues are playing along', 'cast.short': 'Colleagues',
    'cast.hint': 'The others click and write by themselves. You only play yourself.',
    'top.controls': 'Time and colleagues', 'top.more': 'More choices', 'top.lang': 'Language', 'top.theme': 'Colours',
    'theme.auto': 'Like the computer', 'theme.light': 'Light', 'theme.dark': 'Dark', 'lang.da': 'Dansk', 'lang.en': 'English',
    'menu.tour': 'Show the tour', 'menu.faults': 'Try faults (for developers)', 'menu.redeliver': 'Deliver the latest event again',
    'menu.reset': 'Start afresh …', 'reset.title': 'Start afresh?',
    'reset.text': 'All messages and everything the bot remembers will be deleted. The workspace starts as on the first day.',
    'reset.yes': 'Delete and start afresh', 'redeliver.done': 'The event was delivered again.',
    'pane.members': '{n} members', 'pane.empty.channel': 'It is quiet here. Write the first message.', 'pane.empty.im': 'This is the beginning of your conversation with {name}.',
    'pane.messages': 'Messages', 'pane.new': 'New messages', 'pane.toNew': 'To the newest',
    'msg.app': 'APP', 'msg.edited': '(edited)', 'msg.deleted': 'This message was deleted.', 'msg.ephemeral': 'Only visible to you',
    'msg.actions': 'Message actions', 'msg.reply': 'Reply in thread', 'msg.more': 'More actions', 'msg.delete': 'Delete message', 'msg.copy': 'Copy text',
    'msg.copied': 'The text is copied.', 'msg.deleteTitle': 'Delete the message?', 'msg.deleteText': 'The message disappears for everyone. Replies in the thread remain.', 'msg.deleteYes': 'Delete',
    'msg.by': '{name}, {time}', 'msg.new': 'New message from {name}: {text}', 'msg.replies1': '1 reply', 'msg.replies': '{n} replies', 'msg.latest': 'Latest {time}',
    'msg.newReplies': 'New replies', 'msg.image': 'Picture', 'msg.file': 'File', 'msg.truncated': 'Show all of the text', 'msg.openImage': 'Show the picture large: {alt}',
    'day.today': 'Today', 'day.yesterday': 'Yesterday', 'day.tomorrow': 'Tomorrow',
    'thread.title': 'Thread', 'thread.close': 'Close the thread', 'thread.none': 'No replies yet', 'thread.gone': 'The thread no longer exists.',
    'home.tab': 'Home', 'home.messages': 'Messages', 'home.empty': 'Nothing here yet. The page is drawn as soon as {bot} answers.', 'home.tabs': 'Tabs',
    'compose.channel': 'Write in {name}', 'compose.im': 'Write to {name}', 'compose.thread': 'Reply in the thread', 'compose.send': 'Send',
    'compose.hint': 'Enter sends · Shift + Enter makes a new line', 'compose.commands': 'Commands and shortcuts', 'compose.people': 'Mention a colleague',
    'compose.failed': 'The message was not sent. The text is still here, so you can try again.', 'compose.noCommand': '{command} is not a command here. Type / to see those there are.',
    'command.timeout': '{bot} did not answer {command} in time. The text is still here – try again in a moment.', 'command.failed': '{command} did not go through ({error}). The text is still here.',
    'action.failed': '{bot} did not answer the click. Try again in a moment.', 'action.offline': 'The click did not get through. Try again.',
    'view.close': 'Close', 'view.back': 'Back', 'view.closeAll': 'Close all', 'view.submit': 'Submit', 'view.loading': 'One moment …', 'view.optional': '(optional)',
    'view.required': 'Fill in this field before you submit.', 'view.tooShort': 'Write at least {n} characters.', 'view.tooLong': 'Write at most {n} characters.',
    'view.number': 'Write a number.', 'view.integer': 'Write a whole number.', 'view.min': 'The number must be at least {n}.', 'view.max': 'The number must be at most {n}.',
    'view.errors': 'Something needs another look. What you typed is still here.',
    'view.timeout': '{bot} did not answer in time. What you typed is still here – try again in a moment.',
    'view.offline': 'The form did not get through. What you typed is still here – try again.',
    'view.lost': 'The bot no longer has this form open. Your text stays here so that you can copy it.',
    'view.discardTitle': 'Close without submitting?', 'view.discardText': 'What you typed in the form will not be saved.', 'view.discardYes': 'Close without submitting', 'view.discardNo': 'Keep writing',
    'view.count': '{n} of {max} characters', 'view.countMin': '{n} characters, at least {min}',
    'date.choose': 'Choose date', 'date.label': 'Date', 'date.example': 'e.g. {date}', 'date.week': 'Week', 'date.weekShort': 'wk', 'date.previousMonth': 'Previous month', 'date.nextMonth': 'Next month',
    'time.choose': 'Choose time', 'time.label': 'Time', 'time.example': 'e.g. {time}',
    'pick.placeholder': 'Choose', 'pick.none': 'No match', 'pick.remove': 'Remove {name}', 'pick.clear': 'Clear the choice', 'pick.options': 'Options', 'pick.max': 'You can choose at most {n}.',
    'element.more': 'More choices', 'element.unknown': 'This workspace cannot show this kind of content: {type}',
    'confirm.yes': 'Yes', 'confirm.no': 'Cancel', 'dialog.close': 'Close',
    'tour.label': 'Guided tour', 'tour.step': 'Step {n} of {max}', 'tour.next': 'Next', 'tour.back': 'Back', 'tour.hide': 'Hide', 'tour.done': 'Done',
    'faults.title': 'Try faults', 'faults.text': 'The bot’s next call meets the fault you choose, so that you can see that nothing is lost.', 'faults.method': 'Call', 'faults.kind': 'Fault', 'faults.times': 'How many times',
    'faults.seconds': 'Seconds (429, timeout, late)', 'faults.redeliver': 'Deliver every event twice', 'faults.shuffle': 'Shuffle the order of events', 'faults.set': 'Set the fault', 'faults.clear': 'Remove all faults', 'faults.done': 'The faults are set.', 'faults.cleared': 'No faults are waiting.',
    'faults.now': 'Waiting now: {text}', 'fault.429': '429 – too many calls', 'fault.500': '500 – server error', 'fault.timeout': 'Timeout', 'fault.accepted_then_dropped': 'Accepted, then the line drops', 'fault.late_visible': 'The message shows only later',
    'failed': 'That did not work. Try again.',
  },
};

const asked = new URLSearchParams(window.location.search).get('lang');
let current = WORDS[asked] ? asked : preferences.get('lang', 'da');
if (WORDS[asked]) preferences.set('lang', asked);

/** The page's language: "da" or "en". */
export const language = () => current;

/** Choose the page's language and remember it. */
export function setLanguage(lang) {
  current = lang;
  preferences.set('lang', lang);
}

/** The sentence for `key`, with `{name}` filled in from `values`. */
export function t(key, values = {}) {
  const sentence = WORDS[current][key] ?? key;
  return sentence.replace(/\{(\w+)\}/g, (whole, name) => values[name] ?? whole);
}

/** A text from the server that may come as a string or as {da, en}. */
export function localized(text) {
  if (text === null || text === undefined) return '';
  return typeof text === 'string' ? text : text[current] ?? text.da ?? '';
}
