/* Terms of the figures: what they count towards. */
#pragma once
#include "sas-figures.h"
G_BEGIN_DECLS
/* The last day of a step of the year @facts are about; SAS_DATE_NONE: it has none. */
SasDate sas_figures_term          (const SasFiguresFacts *facts, SasStepKind kind, SasPeriod period);
void    sas_figures_add_deadlines (SasFigures *self, const SasFiguresFacts *facts);
void    sas_figures_find_next     (SasFigures *self, const SasFiguresFacts *facts);
G_END_DECLS
