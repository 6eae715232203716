#!/bin/sh
# Holt die Daten von "{organization}" neu. Braucht sh und curl. Ersetzt die alten erst, wenn alles da ist.
set -eu
cd "$(dirname "$0")"
api='{api}'
neu=$(mktemp -d ./neu.XXXXXX)
trap 'rm -rf "$neu"' EXIT INT TERM
chmod 755 "$neu"
from=$(date -u +%Y-%m-01)
to=$(($(date -u +%Y) + 1))$(date -u +-%m-01)

hole() { # Datei, Anfrage
  mkdir -p "$neu/$(dirname "$1")"
  curl -fsS --retry 3 --max-time 120 -H 'Accept-Language: de' -o "$neu/$1" "$api/$2"
}

seiten() { # Liste, Anfrage, Einträge je Seite
  n=1
  while :; do
    hole "$1.$n.json" "$2&limit=$3&offset=$(((n - 1) * $3))"
    if grep -q '"next":null' "$neu/$1.$n.json"; then break; fi
    if [ $((n * $3)) -gt {deepest} ]; then break; fi
    n=$((n + 1))
  done
}

inhalt() { # Widget: sein Inhalt für Seiten ohne JavaScript, ohne Bilder vom anderen Server
  hole "ohne-javascript/$1.roh" "embed/$1.html?organization={organization}"
  sed 's/<img [^>]*>//g' "$neu/ohne-javascript/$1.roh" > "$neu/ohne-javascript/$1.html"
  rm "$neu/ohne-javascript/$1.roh"
}

{lines}
printf '{"organization":"%s","api":"%s","savedAt":"%s"}\n' '{organization}' "$api" "$(date -u +%Y-%m-%dT%H:%M:%SZ)" > "$neu/v1/saved.json"

for ordner in v1 ohne-javascript; do
  if [ ! -d "$neu/$ordner" ]; then continue; fi
  rm -rf "$ordner.alt"
  if [ -d "$ordner" ]; then mv "$ordner" "$ordner.alt"; fi
  mv "$neu/$ordner" "$ordner"
  rm -rf "$ordner.alt"
done
