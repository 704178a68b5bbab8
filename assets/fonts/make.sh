#!/bin/sh
# Cuts the four Tinos styles down to what Vietnamese forms need and renames them (see README.md).
set -eu
from=${1:-/usr/share/fonts/truetype/croscore}
here=$(cd "$(dirname "$0")" && pwd)
# No-break space and soft hyphen are left out: they share glyphs, and text copied from the file must say the plain ones.
# Latin, Vietnamese, combining marks, punctuation, ₫, €, №, arrows, inequality signs, ballot squares
letters='U+0020-007E,U+00A1-00AC,U+00AE-017F,U+01A0,U+01A1,U+01AF,U+01B0,U+0300,U+0301,U+0303,U+0309,U+0323,U+1EA0-1EF9,U+2010-2015,U+2018-201E,U+2020-2022,U+2026,U+2030,U+2032,U+2033,U+2039,U+203A,U+2044,U+2070,U+2074,U+20AB,U+20AC,U+2116,U+2122,U+2190-2193,U+2212,U+2260,U+2264,U+2265,U+25A0,U+25A1,U+25CF,U+25CB,U+FFFD'
for style in Regular Bold Italic BoldItalic; do
  /usr/bin/python3 -m fontTools.subset "$from/Tinos-$style.ttf" --unicodes="$letters" \
    --no-hinting --desubroutinize --layout-features='' --drop-tables+=GSUB,GPOS,GDEF,kern,DSIG,gasp,hdmx,VDMX,LTSH,meta \
    --name-IDs=0,1,2,3,4,5,6,13,14 --notdef-outline --output-file="$here/OneStopSerif-$style.ttf"
  /usr/bin/python3 - "$here/OneStopSerif-$style.ttf" <<'PY'
import sys
from fontTools.ttLib import TTFont
font = TTFont(sys.argv[1], recalcTimestamp=False)
for record in list(font["name"].names):
    if record.nameID in (1, 3, 4, 6, 16):
        text = record.toUnicode()
        name = "OneStopSerif" if record.nameID == 6 else "OneStop Serif"
        font["name"].setName(text.replace("Tinos", name), record.nameID, record.platformID, record.platEncID, record.langID)
font.save(sys.argv[1])
PY
done
ls -l "$here"/*.ttf
