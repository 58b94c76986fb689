/* The word across the sheets of a PDF that is not in force yet: outlines, so that it is not found among the text. */
#pragma once
#include <hpdf.h>
#include "sas-pages.h"
G_BEGIN_DECLS
/* A form object with the stamp of @page, to be painted with the sheet's own coordinates. Owned by @pdf. */
HPDF_Dict sas_pdf_stamp (HPDF_Doc pdf, const SasPages *pages, const SasPage *page);
G_END_DECLS
