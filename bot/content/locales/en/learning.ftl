# The learning bank: the general learning points, the team's themes, and where one's own points stand.

## Buttons
button-learning = To the learning bank
button-learning-newer = Newer
button-learning-older = Older
button-learning-mine = My points
button-learning-across = Themes in several teams
button-learning-withdrawn = Taken out
button-learning-add = Write a point
button-learning-edit = Change
button-learning-merge = Merge with another
button-learning-merge-two = Merge the two
button-learning-part = Part again
button-learning-withdraw = Take out of the bank
button-learning-restore = Put back into the bank
button-learning-themes = The team's themes
button-learning-theme = Change
button-learning-new-theme = New theme
button-learning-retire = Take off the list
button-learning-revive = Put on the list again

confirm-learning-part-title = Do you want to part the points?
confirm-learning-part-text = The points it was made of come back, each in its own words. The shared wording goes.
confirm-learning-part-yes = Yes, part them

## The bank
help-learning = **/sparring learning** – find what the team has learned. Add a word if you like: **/sparring learning school**
learning-which-team = Which team's learning bank do you want to see?
learning-team-unnamed = A team without a name
form-learning-title = The learning bank
form-learning-submit = Search
field-learning-search = Search
hint-field-learning-search = In Danish the form of a word makes no difference: "børnesamtale" finds "børnesamtaler" too.
learning-all-themes = All themes
learning-empty = The bank is empty so far. When you gather after a sparring, the general learning points will be here.
learning-none-found = I found nothing about that. Try another word or another theme.
learning-found = { $count ->
    [one] **1 learning point**, the newest first
   *[other] **{ $count } learning points**, the newest first
}
learning-noted = { $day } { $year }
learning-page = Page { $number } of { $pages }

## My points
form-learning-mine-title = My points
learning-mine-only-you = Only you can see this. The bank never says who said what.
learning-mine-none = Your own learning points will be here once you have written some in a sparring.
learning-mine-in = **{ $title }**
learning-mine-words-gone = Your own words were erased together with the case.
learning-mine-waits = Nobody has gathered after that sparring yet.
learning-mine-became = It is in the bank:
learning-mine-gone = It came into the bank, but was taken out again.
learning-mine-late = You wrote it after the points had been gathered. It is in the thread.
learning-mine-sum = It is part of the sum, which became:
learning-mine-sum-without = The sum of that sparring has no points in the bank now.

## Themes in several teams
form-learning-across-title = Themes in several teams
learning-across-heading = It comes up in several teams
learning-across-line = { $theme } – { $teams } teams
learning-across-none = At the moment no theme comes up in several teams.
learning-across-how = A theme is here when at least two teams have each met it in at least two cases from at least two caseworkers. Only leaders see it, and the words stay in the team. Talk with each other about what you can learn from it.

## What a leader does with the bank
form-learning-withdrawn-title = Taken out of the bank
learning-none-withdrawn = No points have been taken out.
form-learning-add-title = New learning point
learning-add-how = Here you can write something the team has learned outside a sparring. Points you gather come by themselves.
form-learning-edit-title = Change learning point
field-learning-text = What have you learned?
hint-field-learning-text = Write it in general terms, so that everybody understands it without knowing a case.
form-learning-merge-title = Merge points
learning-merge-this = This point:
learning-merge-alone = There are no other points to merge it with yet.
field-learning-with = Merge it with
hint-field-learning-merged = Write it so that all the points are in it. You can part them again.
learning-told-added = Thank you. The point is in the bank.
learning-told-edited = The point is changed.
learning-told-merged = Now they are one point. You can part them again.
learning-told-parted = Now the points stand for themselves again.
learning-told-withdrawn = The point is taken out of the bank. If you change your mind, you can put it back.
learning-told-restored = The point is in the bank again.
learning-like = It is like an earlier point from { $day } { $year }:
learning-like-mine = Thank you, your point is shared. It is like something you have learned before, and worth saying again.
learning-like-gather = One of the points is like one in your bank, from { $day } { $year }. You are welcome to gather all the same.
learning-like-saved = The sum is saved. You can merge the points that are alike – now or later.

## The team's themes
form-learning-themes-title = The team's themes
learning-themes-how = The themes are your own. If you take one off the list, old points keep it, but it can be chosen no more.
learning-theme-retired = { $name } (taken off the list)
form-learning-theme-title = Theme
field-learning-name = What is the theme called?
field-learning-stems = Words that point to the theme
hint-field-learning-stems = With commas between them. The beginning of a word is enough: "school" finds "schools" too. If you leave it empty, I use the words of the name.

## When it is not possible
refusal-learning-point-gone = The point is not in the bank any more, or it was merged with another. Open the bank again to see it as it is now.
refusal-learning-meanwhile = Somebody else changed the point while you were writing. Copy your words and open it again, so that nothing is lost.
refusal-learning-merge-two = Choose at least one more point to merge it with.
refusal-learning-theme-there = You have a theme of that name already.
refusal-learning-too-many-themes = There is no room for more themes. Change one of those you have instead.
