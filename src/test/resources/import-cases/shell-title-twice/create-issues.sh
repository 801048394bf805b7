#!/bin/bash
issue() { gh issue create --title "$1" --body "$2"; }
issue "Dig" "One bed."
issue "Sow" "Peas."
issue "Dig" "Another bed."
