# pack OUT BEFORE CURRENT FILE...: what was before with ours at the root of the archive. Says "same" where the current
# one is that already, and writes nothing then.
pack() {
  python3 - "$@" <<'PYTHON'
import os
import shutil
import sys
import zipfile
import zlib

out, before, current, *ours = sys.argv[1:]


def checksum(file):
    value = 0
    with open(file, "rb") as opened:
        for block in iter(lambda: opened.read(1 << 20), b""):
            value = zlib.crc32(block, value)
    return value, os.path.getsize(file)


def held(archive):
    if not os.path.exists(archive):
        return {}
    with zipfile.ZipFile(archive) as opened:
        return {one.filename: (one.CRC, one.file_size) for one in opened.infolist()}


mine = {os.path.basename(file): file for file in ours}
wanted = {**held(before), **{name: checksum(file) for name, file in mine.items()}}
if os.path.exists(current) and wanted == held(current):
    print("same")
    sys.exit()
with zipfile.ZipFile(out, "w") as packed:
    if os.path.exists(before):
        with zipfile.ZipFile(before) as opened:
            for one in opened.infolist():
                if one.filename not in mine:
                    with opened.open(one) as source, packed.open(one, "w") as target:
                        shutil.copyfileobj(source, target)
    for name, file in sorted(mine.items()):
        entry = zipfile.ZipInfo(name)
        entry.external_attr = 0o644 << 16
        entry.file_size = os.path.getsize(file)
        if not name.endswith(".whl"):
            entry.compress_type = zipfile.ZIP_DEFLATED
        with open(file, "rb") as source, packed.open(entry, "w") as target:
            shutil.copyfileobj(source, target)
print("packed")
PYTHON
}

# plugins FILE...: into the archive the environment has. Where that is ours from before, into the one it had then.
plugins() {
  step 'plugins.zip'
  command -v python3 >"$WORK/found" || fail 'python3 is needed to put files into an archive. AWS CloudShell has it.'
  for FILE in "$@"; do
    if [ ! -e "$FILE" ]; then
      fail "There is no $FILE." 'Collect the wheels first: README.md, By hand, "Collect the wheels".'
    fi
  done
  current Plugins
  rm -f "$WORK/before" "$WORK/packed"
  if ours "$HAS"; then
    EARLIER=$(recorded '.environment.Plugins.key // empty')
    if [ -n "$EARLIER" ]; then fetch "$EARLIER" "$(recorded '.environment.Plugins.version')" "$WORK/before"; fi
  elif [ -n "$KEY" ]; then
    cp "$WORK/current" "$WORK/before"
  fi
  PACKED=$(pack "$WORK/packed" "$WORK/before" "$WORK/$(if [ "$STATUS" = AVAILABLE ]; then say current; else say none; fi)" "$@")
  if [ "$PACKED" = same ]; then
    unchanged 'The archive'
  else
    take Plugins "$WORK/packed" plugins.zip
  fi
}
