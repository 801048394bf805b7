#!/bin/bash
SINCE=$(date +%F)
read -r name
if [ -f notes ]; then
  NOTE="see notes"
else
  NOTE="no notes"
fi
gh issue create --repo "$GITHUB_REPOSITORY" --title "Report of $SINCE" --body "Written by $name with `uname`."
gh issue create --title "Look" --body "$NOTE. Costs $5, and $((1 + 1)) more.

$(cat notes.md)"
gh issue create --title "Fine" --body "Nothing." --label "$LABEL"
eval "gh issue create --title Hidden --body ''"
