#!/bin/bash
source ./helpers.sh
ONE=$(gh issue create --title "Dig" --body "" --project "Garden" --assignee "@me" --template bug.md)
gh issue comment "$ONE" --body "Deep."
gh issue close 12
gh issue lock 12
gh project item-add 1 --owner octocat --url "$ONE"
create_issue "From elsewhere" "Text"
curl -X POST https://api.github.com/repos/octocat/garden/issues -d '{"title":"By curl"}'
gh issue create --body "No title."
gh issue list
gh issue create --title "Sow" --body "See #3." --assignee "$SOMEBODY"
exit 0
gh issue create --title "Never" --body ""
