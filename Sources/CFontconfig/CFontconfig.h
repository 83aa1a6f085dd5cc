// Which characters the installed fonts can draw, asked of fontconfig.
#ifndef PARTNERNETZ_CFONTCONFIG_H
#define PARTNERNETZ_CFONTCONFIG_H

#include <stddef.h>
#include <fontconfig/fontconfig.h>

/// The characters that some installed font can draw, owned by the caller (`FcCharSetDestroy`);
/// NULL where there is no font.
static inline FcCharSet *partnernetz_drawable_characters(void) {
  FcPattern *any = FcPatternCreate();
  FcObjectSet *asked = FcObjectSetBuild(FC_CHARSET, (char *)0);
  FcFontSet *fonts = any && asked ? FcFontList(NULL, any, asked) : NULL;
  FcCharSet *all = NULL;
  for (int i = 0; fonts && i < fonts->nfont; i++) {
    FcCharSet *some = NULL;
    if (FcPatternGetCharSet(fonts->fonts[i], FC_CHARSET, 0, &some) != FcResultMatch) continue;
    if (!all) all = FcCharSetCreate();
    if (all) FcCharSetMerge(all, some, NULL);
  }
  if (fonts) FcFontSetDestroy(fonts);
  if (asked) FcObjectSetDestroy(asked);
  if (any) FcPatternDestroy(any);
  return all;
}

#endif
