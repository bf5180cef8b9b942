#!/usr/bin/env bash
# Runs healthlint as the inputs of the action say and leaves its exit code in the outputs, so that
# the upload to code scanning comes before the verdict. Works with the bash 3.2 of macOS.
set -euo pipefail

bin="$RUNNER_TEMP/healthlint/bin"
[ -d "$bin" ] || bin="$RUNNER_TEMP/healthlint/Scripts"

words=(check "--fail-on=$INPUT_FAIL_ON" "--category=$INPUT_CATEGORY")
if [ "$INPUT_ANNOTATIONS" = true ]; then words+=(--output-format=github); fi
if [ "$INPUT_SHOW_INFO" = true ]; then words+=(--show-info); fi
if [ -n "$INPUT_CONFIG" ]; then words+=("--config=$INPUT_CONFIG"); fi
if [ -n "$INPUT_DIFF" ]; then words+=("--diff=$INPUT_DIFF"); fi
if [ -n "$INPUT_BASELINE" ]; then words+=("--baseline=$INPUT_BASELINE"); fi
if [ "$INPUT_CACHE" = true ]; then export HEALTHLINT_CACHE="$RUNNER_TEMP/healthlint-cache"; fi

sarif=$INPUT_SARIF_FILE
if [ -z "$sarif" ] && [ "$INPUT_SARIF" = true ]; then sarif="$RUNNER_TEMP/healthlint.sarif"; fi
if [ -n "$sarif" ]; then words+=("--also=sarif=$sarif"); fi

while IFS= read -r line; do
  if [ -n "$line" ]; then words+=("$line"); fi
done <<<"$INPUT_ARGUMENTS"
words+=(--)
while IFS= read -r line; do
  if [ -n "$line" ]; then words+=("$line"); fi
done <<<"$INPUT_PATHS"

code=0
"$bin/healthlint" "${words[@]}" || code=$?
echo "exit-code=$code" >>"$GITHUB_OUTPUT"
if [ -n "$sarif" ] && [ -s "$sarif" ]; then
  case $sarif in
    /* | [A-Za-z]:*) ;;
    *) sarif="$PWD/$sarif" ;;
  esac
  echo "sarif-file=$sarif" >>"$GITHUB_OUTPUT"
fi
