# Creates the issues.
gh issue create --title "Dig" --body "Deep"
gh issue create --title "Sow" --body 'Don't sow
too deep'
echo "done"
gh issue create --title "Weed" --body ""
