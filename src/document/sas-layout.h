/* Blocks in, pages out. The layout measures with the font book alone and knows nothing of the painters. Thread-safe. */
#pragma once
#include "sas-doc.h"
#include "sas-pages.h"
G_BEGIN_DECLS
/* Breaks the document into pages: the head of a table stands on each page, rows linked by
 * spans stay together unless they are taller than a page, a heading is never last, the signature block is whole and takes
 * what precedes it along. (transfer full) */
SasPages *sas_layout (const SasDoc *doc, const SasPaper *paper, const SasFontBook *book);
G_END_DECLS
