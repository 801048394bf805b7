#compdef milepost
# Completion of milepost for zsh. In ~/.zshrc, after compinit:
#   eval "$(milepost completion zsh)"
_milepost() {
  local -a lines values descriptions
  local line
  lines=("${(@f)$("${(Q)words[1]}" __complete -- "${(@Q)words[2,CURRENT-1]}" "${${(Q)words[CURRENT]}#[\"\']}" 2>/dev/null)}")
  for line in $lines; do
    case $line in
      :files) compset -P '*='; _files ;;
      :directories) compset -P '*='; _files -/ ;;
      *)
        values+=("${line%%$'\t'*}")
        descriptions+=("${line%%$'\t'*}${${line#*$'\t'}:+  -- ${line#*$'\t'}}")
        ;;
    esac
  done
  (( ! $#values )) || compadd -l -d descriptions -a values
}
if [[ $zsh_eval_context[-1] == loadautofunc ]]; then
  _milepost "$@"
else
  compdef _milepost milepost
fi
