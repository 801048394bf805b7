#!/bin/bash
REPO="octocat/garden"

number_of() { echo "${1##*/}"; }

EPIC_URL=$(gh issue create --repo "$REPO" --title "Pond" --body "All about the pond.")
EPIC=$(number_of "$EPIC_URL")
DIG=$(gh issue create --title "Dig the pond" --body "Part of #$EPIC." | grep -oE '[0-9]+$')
LINE=$(gh issue create --title "Line the pond" --body "Depends on #$DIG, which is a part of $EPIC_URL." \
  | awk -F/ '{print $NF}')
FILL=$(basename "$(gh issue create --title "Fill the pond" --body "After https://github.com/$REPO/issues/$LINE." --blocked-by "$DIG,$LINE" --parent $EPIC)")

gh issue edit "$FILL" --add-label water --milestone Summer
for_sub=$(gh api "repos/$REPO/issues/$DIG" --jq .id)
gh api "repos/$REPO/issues/$EPIC/sub_issues" -F sub_issue_id="$for_sub"
gh api repos/$REPO/issues/$LINE/dependencies/blocked_by -F issue_id="$for_sub" >/dev/null
gh sub-issue add $EPIC $LINE
gh issue close $DIG --reason "not planned"
gh issue edit "$EPIC" --body "Steps: #$DIG-#$FILL"
