/* The dashboard as a file: PDF through the paper engine, XLSX or CSV as a table of units and steps. */
#pragma once
#include "sas-figures.h"
#include "sas-paper.h"
G_BEGIN_DECLS
/* By the name: ".pdf", ".xlsx", else CSV. Over what was there, whole or not at all. @agency: as printed. SAS_ERROR_STORAGE,
 * SAS_ERROR_RENDER. */
gboolean sas_export_figures (const SasFigures *figures, const char *agency, const SasPaper *paper, const char *path, GError **error);
G_END_DECLS
