#!/bin/sh
REPO=octocat/garden
gh label create "bug" -R "$REPO" --color "#D73A4A" --description "Something is eaten" --force
gh label create 'good first issue' --color 7057ff || true
gh label create plain --color=000000 2>&1 | cat
gh label edit old-name --name new-name --color 112233
gh label delete rotten --yes
gh label create random --color "$(openssl rand -hex 3)"
gh api "repos/$REPO/milestones" -f title="Spring 2027" -f state="open" \
  -f description="Sow" -f due_on="2027-03-31T23:59:59Z" --silent
gh api --method POST repos/octocat/garden/milestones --raw-field title='Summer 2027' -f due_on=03/04/2027
gh api repos/{owner}/{repo}/labels -f name=wood -f color=c2e0c6 -f description='From trees'
gh milestone create --title "Autumn 2027" --due-date 2027-10-01
