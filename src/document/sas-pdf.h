/* Pages as a PDF file, by libharu. */
#pragma once
#include "sas-pages.h"
G_BEGIN_DECLS

/* One document of a file: its own bookmark, below that of @group when consecutive parts share one, and that below @section likewise. */
typedef struct
{
  const SasPages *pages;
  const char     *section; /* nullable: a unit, in a file of many */
  const char     *group;   /* nullable: a person, in a file of many */
} SasPdfPart;

/* All parts in one file, in order; @title nullable: that of the first part. The faces are embedded, cut down to what is used;
 * text can be searched and copied as it was typed. The same pages give the same bytes. Any thread, any number at a time.
 * SAS_ERROR_RENDER. (transfer full) */
GBytes *sas_pdf_render (const SasPdfPart *parts, guint count, const char *title, GError **error);
G_END_DECLS
