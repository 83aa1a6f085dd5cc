// libxml2 without the types of ICU, which Foundation has in another edition.
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED
#include <libxml/parser.h>
