# The calendar one can subscribe to.

## Buttons
button-calendar-mine = Make my address
button-calendar-mine-again = Make me a new address
button-calendar-team = Make an address for the team's meetings
button-calendar-team-of = Meetings in { $team }
button-calendar-close-mine = Close my address
button-calendar-close-team = Close the team's addresses

confirm-calendar-mine-again-title = Would you like a new address?
confirm-calendar-mine-again-text = The old one then stops working, and you put the new one into your calendar.
confirm-calendar-mine-again-yes = Yes, make a new one
confirm-calendar-close-mine-title = Would you like to close your address?
confirm-calendar-close-mine-text = Your calendar then no longer shows your turns. You can always make a new address.
confirm-calendar-close-mine-yes = Yes, close it
confirm-calendar-close-team-title = Would you like to close the team's addresses?
confirm-calendar-close-team-text = Nobody's calendar then shows the team's meetings any more. You can always make a new address.
confirm-calendar-close-team-yes = Yes, close them

## Answers
calendar-title = Sparring in your calendar
calendar-welcome = See the meetings in your own calendar (Outlook, Google or Apple). It follows by itself when something moves. It never says anything about a case or about who is away.
calendar-has-mine = You have an address for your own turns. It is shown only when it is made; if you have lost it, make a new one.
calendar-has-team = { $count ->
    [one] There is 1 open address for the team's meetings.
   *[other] There are { $count } open addresses for the team's meetings.
}
calendar-made-mine = **Here is the address of your turns.** Open the page, copy the address and put it into your calendar.
calendar-made-team = **Here is an address for the team's meetings.** Open the page, copy the address and put it into your calendar.
calendar-page = Open the page with the address
calendar-secret = Whoever knows the address can see the meetings, so keep it to yourself. It is shown only this once, but you can always make a new one.
calendar-here-only = For now the address works only on the machine that the bot runs on. Ask whoever runs the bot to set SPARRING_PUBLIC_URL; then new addresses work from your calendar too.
calendar-closed-mine = Your address is closed. Your calendar no longer shows your turns.
calendar-closed-team = The team's addresses are closed. No calendar shows the team's meetings any more.
calendar-no-meeting = The team has not chosen a day for its meeting yet, so the calendar is empty. It fills by itself once the meeting is chosen in **/sparring setup**.

## In the calendar
feed-name-mine = My turns in sparring
feed-name-team = Sparring in { $team }
feed-name-nameless = Sparring in the team
feed-meeting = Sparring in the team
feed-turn = Your turn to bring a case
feed-cancelled = Cancelled
feed-about-meeting = The team's meeting with professional sparring.
feed-about-turn = If it does not suit you, type /sparring swap in the team's channel.
feed-about-maybe = The turn may still move. You will hear in good time.
feed-about-cancelled = The meeting or the turn has fallen away. You need not do anything.

## The page
feed-page-title = Sparring in your calendar
feed-page-mine = Your turns in sparring
feed-page-team = The team's meetings
feed-page-how = Copy the address and put it into your calendar, where you subscribe to a calendar from the internet.
feed-page-address = The address
feed-page-copy = Copy the address
feed-page-copied = The address is copied.
feed-page-not-copied = The address is marked. Press Ctrl+C (on a Mac: Cmd+C) to copy it.
feed-page-outlook = Outlook: Add calendar, then “Subscribe from web”.
feed-page-google = Google: Other calendars, then “From URL”.
feed-page-apple = Apple: File, then “New Calendar Subscription”.
feed-page-secret = Whoever knows the address can see the meetings, so keep it to yourself. If it has come into the wrong hands, type /sparring calendar and close it.
