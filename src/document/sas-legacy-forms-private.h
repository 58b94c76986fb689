/* What the forms of an old year share. */
#pragma once
#include "sas-form-private.h"
#include "sas-legacy-reckon.h"
G_BEGIN_DECLS
/* As the paper has numbers: a comma, rounded; NULL for none. (transfer full) (nullable) */
char       *sas_legacy_print_reckoned (SasFraction number);
char       *sas_legacy_print_typed    (const char *number);             /* as exact as it was typed */
const char *sas_legacy_print_category (SasLegacyCategory category);     /* NULL for none */
/* Main and additional results of @subject's old year; @valued: with realisation, values, weighted value. (transfer none) */
SasTable   *sas_legacy_add_results    (SasDoc *doc, gboolean valued, const SasSubject *subject, const SasPaper *paper);
G_END_DECLS
