/* The dashboard on paper. */
#pragma once
#include "sas-doc.h"
#include "sas-figures.h"
G_BEGIN_DECLS
/* Landscape; tables alone, in Indonesian like all paper. (transfer full) */
SasDoc *sas_figures_paper (const SasFigures *figures, const char *agency);
G_END_DECLS
