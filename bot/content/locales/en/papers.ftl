# The digest as pictures and paper.

## Pictures
chart-points-title = Learning points in each theme
chart-points-key = Each sign is one learning point. Every theme has a sign of its own.
chart-points-none = There is no theme with learning points from several cases yet.
chart-points-alt = Learning points in each theme from { $first } to { $last }.
chart-points-line = { $theme }: { $count ->
    [0] no points.
    [one] 1 point ({ $months }).
   *[other] { $count } points ({ $months }).
}
chart-points-month = { $month }: { $count }
chart-total = In all
chart-changes-title = What we have changed
chart-changes-key = Each sign is one change in our practice.
chart-changes-none = There are no changes to follow up yet.
chart-changes-alt = { $count ->
    [one] 1 change in our practice.
   *[other] { $count } changes in our practice.
}
chart-changes-line = { $state }: { $count }.

## Paper
paper-title = Our learning, gathered
paper-title-team = Learning gathered in { $team }
paper-period = From { $first } to { $last }
paper-held = Held in the team on { $day }
paper-draft = Draft: the team has not talked about it yet
paper-agenda = Agenda
paper-agenda-item = { $text } ({ $minutes } min.)
paper-themes = Themes
paper-no-themes = No theme recurs in several cases this time.
paper-question = To you: { $question }
paper-decision = Decision
paper-what = It is about
paper-who = Who sees to it
paper-by-when = By
paper-waiting = { $count ->
    [one] 1 learning point waits for the next digest.
   *[other] { $count } learning points wait for the next digest.
}
paper-changes = What we changed – how did it go?
paper-state = Where we are
paper-theme = Theme
paper-decided = Decided
paper-outcome = How it went
paper-manners = Each theme comes from at least two cases. No case stands here, and nothing about whom the learning came from.
paper-footer = For use within the team
paper-stand-in = Characters that the font here does not have are shown as { $sign }. They stand as they were written in the version as text.
