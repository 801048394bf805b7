#!/usr/bin/env bash
MS=$(gh api repos/octocat/garden/milestones -f title="Spring" -f due_on="2027-04-01T07:00:00Z" --jq '.number')
ONE=$(gh api repos/octocat/garden/issues -f title="Dig" -f body="Deep." -f 'labels[]=garden' -f 'labels[]=heavy' \
  -F milestone=$MS -f 'assignees[]=octocat' --jq .number)
gh api repos/octocat/garden/issues -f title="Sow" -f body="After #$ONE." -F milestone=2
gh api -X PATCH "repos/octocat/garden/issues/$ONE" -f state=closed -f state_reason=not_planned
gh api -X PATCH "repos/octocat/garden/milestones/$MS" -f state=closed
gh api graphql -f query='mutation { addProjectV2ItemById { item { id } } }'
gh api graphql -f query='query { viewer { login } }'
